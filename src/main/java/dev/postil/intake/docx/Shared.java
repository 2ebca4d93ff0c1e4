package dev.postil.intake.docx;

import dev.postil.intake.office.Notes;
import dev.postil.task.Progress;

/// What all parts of one document share while it is read.
record Shared(Styles styles, Numbering numbering, Notes notes, Progress progress) {}
