package dev.postil.intake.doc;

import dev.postil.intake.text.ParagraphFlow.Purpose;
import dev.postil.intake.text.Passage;
import dev.postil.task.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;

/// The footnotes and endnotes of a document, numbered together in the order in which they are
/// called.
final class WordNotes {

    private record Note(Range range) {}

    private final TreeMap<Integer, Note> byPlace = new TreeMap<>();

    /// Takes note of where they are; they are no passages yet.
    List<Passage> gather(HWPFDocument document) {
        gather(document, document.getFootnotes(), document.getFootnoteRange());
        gather(document, document.getEndnotes(), document.getEndnoteRange());
        return List.of();
    }

    private void gather(HWPFDocument document, Notes notes, Range all) {
        for (int i = 0; i < notes.getNotesCount(); i++) {
            int start = all.getStartOffset() + notes.getNoteTextStartOffset(i);
            int end = all.getStartOffset() + notes.getNoteTextEndOffset(i);
            if (start < end && end <= all.getEndOffset()) {
                Note note = new Note(new Range(start, end, document));
                byPlace.putIfAbsent(notes.getNoteAnchorPosition(i), note);
            }
        }
    }

    /// The name of each note by the place where it is called.
    Map<Integer, String> names() {
        Map<Integer, String> names = new HashMap<>();
        byPlace.keySet().forEach(place -> names.put(place, "note-" + (names.size() + 1)));
        return names;
    }

    List<Passage> passages(HWPFDocument document, Progress progress) {
        List<Passage> passages = new ArrayList<>();
        int number = 0;
        for (Note note : byPlace.values()) {
            number++;
            Story story = new Story(document.getStyleSheet(), Purpose.NOTE, Map.of(), Map.of());
            story.begin("note-" + number);
            story.sign("[" + number + "]", "#sign-note-" + number);
            passages.addAll(story.read(note.range(), progress));
        }
        return passages;
    }
}
