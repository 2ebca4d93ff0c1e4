package dev.postil.bench;

import dev.postil.model.Annotation;
import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A long text with overlapping annotations, named tags and notes, in words of our own; the same
/// for the same size.
final class AnnotatedText {

    static final List<String> KINDS = List.of("risk", "actor", "implication");

    private static final int TAGS = 40;

    private static final List<String> WORDS =
            List.of(
                    ("the a of and to in harbour ferry toll strait crew captain ministry treaty"
                                    + " silence patrol border tariff grain fog signal radar"
                                    + " council envoy mandate escalation restraint ambiguity"
                                    + " deterrence market winter supply corridor fleet drought"
                                    + " embargo ceasefire monitor audit budget reserve upstream"
                                    + " river dam pipeline summit promise warning misreads delays"
                                    + " weakens protects threatens depends insists withdraws"
                                    + " negotiates quietly openly rarely often never before after"
                                    + " although because unless while between against without"
                                    + " strategic regional seasonal fragile costly mutual")
                            .split(" "));

    private final Random random = new Random(7);
    private final List<Tag> tags = new ArrayList<>();
    private final Content content;
    private final Document document;
    private final int annotations;

    /// @param length of the text, UTF-16
    AnnotatedText(int length, int annotations) {
        this.annotations = annotations;
        for (int i = 0; i < TAGS; i++) {
            String label = WORDS.get(10 + i) + " " + WORDS.get(11 + i);
            tags.add(Sample.tag(Sample.id(100 + i), KINDS.get(i % 3), label));
        }
        content = write(length);
        document = Sample.document(Sample.id(50), "The strait", content.text());
    }

    Document document() {
        return document;
    }

    /// A workspace with the document and its annotations.
    Store store(Path folder) throws StoreException {
        Entry first = line(1, Sample.newWorkspace());
        Store store = Store.create(folder, "Bench", first);
        store.putText(document, content, content.text().getBytes(StandardCharsets.UTF_8));
        List<Change> parts = new ArrayList<>();
        tags.forEach(tag -> parts.add(new Change.OfTag(null, tag)));
        parts.add(new Change.OfDocument(null, document));
        for (int i = 0; i < annotations; i++) {
            parts.add(new Change.OfAnnotation(null, annotation(i)));
        }
        store.write(line(2, new Change.Several(Change.Reason.IMPORT, parts)));
        return store;
    }

    private static Entry line(long sequence, Change change) {
        return new Entry(sequence, Sample.NOW, Sample.ADA.id(), new Entry.Act.Do(change, false));
    }

    private Annotation annotation(int number) {
        Block block = content.blocks().get(random.nextInt(content.blocks().size()));
        int length = 10 + random.nextInt(90);
        int start = block.span().start() + random.nextInt(block.span().length() - length);
        Annotation made =
                Sample.annotation(
                        Sample.id(1_000_000L + number),
                        document,
                        content.text(),
                        new Span(start, start + length),
                        uses(number));
        return number % 5 == 0 ? made.withNote(sentence(12), Sample.ADA.id(), Sample.NOW) : made;
    }

    /// None for some, else one to three, of which most are named.
    private TagUse[] uses(int number) {
        if (number % 50 == 0) {
            return new TagUse[0];
        }
        List<TagUse> uses = new ArrayList<>();
        for (int i = 0; i <= number % 7 / 3; i++) {
            String kind = KINDS.get((number + i) % 3);
            Tag tag = tags.get(random.nextInt(TAGS / 3) * 3 + (number + i) % 3);
            uses.add(Sample.use(kind, number % 4 == 0 ? null : tag.id()));
        }
        return uses.toArray(TagUse[]::new);
    }

    private Content write(int length) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        while (text.length() < length) {
            int start = text.length();
            int end = start + 200 + random.nextInt(600);
            while (text.length() < end) {
                text.append(sentence(6 + random.nextInt(14))).append(' ');
            }
            blocks.add(Block.of(BlockType.PARAGRAPH, new Span(start, text.length())));
            text.append('\n');
        }
        return new Content(text.toString(), blocks, List.of(), List.of());
    }

    private String sentence(int words) {
        StringBuilder sentence = new StringBuilder("The");
        for (int i = 0; i < words; i++) {
            sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return sentence.append('.').toString();
    }
}
