/// The words on screen, kept out of the code so that they can be read, checked and translated.
///
/// Uses the Java library alone. Values are immutable and safe on every thread.
@NullMarked
package dev.postil.i18n;

import org.jspecify.annotations.NullMarked;
