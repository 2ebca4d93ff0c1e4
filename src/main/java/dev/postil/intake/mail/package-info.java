/// Reads mails, and web pages that were saved as one: headers, the part that is the text, the names
/// of what is attached. Nothing that is attached is opened.
///
/// Depends on `model`, `task`, `intake.text`, `intake.archive`, `intake.html`, `intake.plain`,
/// jsoup and Mime4j; any thread.
@NullMarked
package dev.postil.intake.mail;

import org.jspecify.annotations.NullMarked;
