/// The document pane: the text as it is read, its highlights, the ruler, the find bar.
///
/// May use `ui.command`, `ui.dialog`, `ui.control`, `ui.theme`, session, task, text, model, i18n
/// and settings; the only package that knows RichTextFX. View-models ([ReaderModel], [FindModel])
/// hold no nodes. Everything here belongs to the window's thread, except the pure functions
/// ([Typesetting], [DisplayMap], [Painting]), which any thread may use.
@NullMarked
package dev.postil.ui.reader;

import org.jspecify.annotations.NullMarked;
