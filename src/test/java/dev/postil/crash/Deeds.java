package dev.postil.crash;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.session.CodebookEditing;
import dev.postil.session.Coding;
import dev.postil.session.Coding.Wanted;
import dev.postil.session.FoundPlace;
import dev.postil.session.Level;
import dev.postil.session.Merging;
import dev.postil.session.Notes;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.session.Step;
import dev.postil.session.TagAll;
import dev.postil.session.Tagging;
import dev.postil.task.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// What somebody does in a workspace whose only document is open, at random.
final class Deeds {

    /// How many files there are to merge.
    static final int FILES = 5;

    private static final List<String> KINDS = List.of("risk", "actor", "implication");

    private final Session session;
    private final Background background;
    private final Random random;
    private final Notes notes;
    private final Tagging tagging;
    private final Consumer<Exception> failed;
    private int busy;
    private StringBuilder typed = new StringBuilder();

    Deeds(Session session, Background background, Random random) {
        this(session, background, random, Deeds::fail);
    }

    /// @param failed hears of what could not be worked out, so that nothing was done
    Deeds(Session session, Background background, Random random, Consumer<Exception> failed) {
        this.failed = failed;
        this.session = session;
        this.background = background;
        this.random = random;
        notes = new Notes(session, background);
        tagging = new Tagging(session);
    }

    /// A text of so many words, each once.
    static String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append("word").append(i).append(i % 20 == 19 ? ".\n\n" : " ");
        }
        return text.toString();
    }

    /// Whether something asked for is still being worked out.
    boolean isBusy() {
        return busy > 0;
    }

    /// Does something that belongs to `work`.
    void next(Work work) {
        switch (work) {
            case NOTES, MIGRATION -> type();
            case TAGGING -> tag();
            case BULK -> bulk();
            case MERGE -> merge();
            case FILES -> mergeFile();
            case BACKUP, RESTORE -> {
                if (random.nextBoolean()) {
                    type();
                } else {
                    tag();
                }
            }
        }
    }

    /// What was typed is saved, as after a quiet half second.
    void pause() {
        background.now(notes);
    }

    /// Words are added to a note, and now and then it is left for another.
    void type() {
        List<Annotation> there = document().annotations();
        if (there.isEmpty()) {
            tag();
            return;
        }
        if (typed.length() > 400 || random.nextInt(6) == 0) {
            notes.leave();
            typed = new StringBuilder();
        }
        typed.append(' ').append(Integer.toString(random.nextInt(), 36)).append("é😀");
        if (random.nextInt(8) == 0) {
            notes.typeOnDocument(document().id(), typed.toString());
        } else {
            notes.type(there.get(random.nextInt(there.size())).id(), typed.toString());
        }
    }

    void tag() {
        session.selection().selectWords(words(random.nextInt(placesIn(document().text()).size())));
        switch (random.nextInt(8)) {
            case 0 -> tagging.highlight();
            case 1 -> tagging.create(kind(), "name " + random.nextInt(1_000_000));
            case 2 -> session.rename("Desk " + random.nextInt(1000));
            case 3 -> remove();
            case 4 -> undo();
            case 5 -> session.history().redo();
            default -> tagging.press(kind());
        }
    }

    /// Takes something back, but never the document.
    private boolean undo() {
        Step step = session.history().undoable().get();
        return step != null
                && step.lines().stream().noneMatch(line -> makesADocument(line.change()))
                && session.history().undo().isPresent();
    }

    private static boolean makesADocument(Change change) {
        return change instanceof Change.OfDocument(var before, _) && before == null;
    }

    private void remove() {
        List<Annotation> there = document().annotations();
        if (there.size() > 10) {
            tagging.remove(there.get(random.nextInt(there.size())));
        } else {
            tagging.press(kind());
        }
    }

    /// One step with a part for each word of the document.
    void bulk() {
        if (random.nextInt(3) == 0 && undo()) {
            return;
        }
        OpenDocument document = document();
        List<FoundPlace> places =
                placesIn(document.text()).stream()
                        .map(
                                span ->
                                        FoundPlace.of(
                                                document.document().get(),
                                                document.content(),
                                                span))
                        .toList();
        busy++;
        new TagAll(session)
                .tag(
                        "",
                        places,
                        new Wanted(kind(), "all " + random.nextInt(1_000_000)),
                        Level.MATCH,
                        _ -> busy--,
                        this::failed);
    }

    private void failed(Exception failure) {
        busy--;
        failed.accept(failure);
    }

    /// Two tags that many passages carry become one, or become two again.
    void merge() {
        List<Tag> tags = session.vocabulary().now().tags();
        if (random.nextInt(4) == 0 && undo()) {
            return;
        }
        if (tags.size() < 4) {
            List<Span> places = placesIn(document().text());
            new Coding(session)
                    .code(
                            document(),
                            places.subList(random.nextInt(places.size() / 2), places.size()),
                            List.of(new Wanted(kind(), "part " + random.nextInt(1_000_000))),
                            null);
            return;
        }
        Tag from = tags.get(random.nextInt(tags.size()));
        Tag into = tags.get(random.nextInt(tags.size()));
        busy++;
        new CodebookEditing(session)
                .perform(edits -> edits.merge(from.id(), into.id()), _ -> busy--, _ -> busy--);
    }

    static Path file(Path folder, int number) {
        return folder.resolveSibling(folder.getFileName() + "-" + number + ".json");
    }

    /// What others annotated comes in, and goes again now and then, to come in anew.
    private void mergeFile() {
        if (random.nextBoolean() && undo()) {
            return;
        }
        if (random.nextInt(4) == 0) {
            tag();
            return;
        }
        busy++;
        new Merging(session)
                .merge(
                        null,
                        file(session.folder(), random.nextInt(FILES)),
                        _ -> busy--,
                        this::failed);
    }

    private String kind() {
        return KINDS.get(random.nextInt(KINDS.size()));
    }

    private OpenDocument document() {
        return session.document().orElseThrow();
    }

    private Span words(int number) {
        return placesIn(document().text()).get(number);
    }

    private static List<Span> placesIn(String text) {
        List<Span> places = new ArrayList<>();
        for (int at = text.indexOf("word"); at >= 0; at = text.indexOf("word", at + 4)) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            places.add(new Span(at, end));
        }
        return places;
    }

    private static void fail(Exception failure) {
        throw new IllegalStateException(failure);
    }
}
