/// Rules about the program as a whole, held against its compiled classes and its words.
@NullMarked
package dev.postil.architecture;

import org.jspecify.annotations.NullMarked;
