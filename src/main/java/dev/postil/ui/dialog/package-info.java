/// What the program asks and tells a person outside its panes: choosing files, a question before
/// what cannot be taken back, and failures put into words.
///
/// May use `ui.control`, `i18n`, `model` and SLF4J; the failures of other parts explain themselves
/// or come with words registered for them, so that this package need not know those parts. Window's
/// thread.
@NullMarked
package dev.postil.ui.dialog;

import org.jspecify.annotations.NullMarked;
