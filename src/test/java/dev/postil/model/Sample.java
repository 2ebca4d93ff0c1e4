package dev.postil.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Small, valid values for tests.
public final class Sample {

    public static final Instant NOW = Instant.parse("2026-11-22T09:12:03Z");
    public static final Person ADA = new Person(id(1), "Ada");

    private Sample() {}

    /// The same id for the same number.
    public static UUID id(long number) {
        return new UUID(0x5a5a_0000_0000_4000L, 0x8000_0000_0000_0000L | number);
    }

    /// One paragraph for each line of `text`.
    public static Content content(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            blocks.add(Block.of(BlockType.PARAGRAPH, new Span(start, start + line.length())));
            start += line.length() + 1;
        }
        return new Content(text, blocks, List.of(), List.of());
    }

    /// A document that holds `text`, imported from a file with the same bytes.
    public static Document document(UUID id, String title, String text) {
        String sha = sha256(text);
        return new Document(
                id,
                title,
                List.of(),
                null,
                null,
                Status.UNREAD,
                null,
                List.of(),
                new Source(title + ".txt", "text/plain", null, sha, NOW),
                sha,
                null,
                null,
                NOW);
    }

    /// An annotation of the words at `span` of the document's text, without a note.
    public static Annotation annotation(
            UUID id, Document document, String text, Span span, TagUse... tags) {
        return new Annotation(
                id,
                document.id(),
                span,
                new Quote(span.of(text), "", ""),
                List.of(tags),
                null,
                AnchorState.EXACT,
                ADA.id(),
                NOW,
                ADA.id(),
                NOW);
    }

    public static TagUse use(String kind, @Nullable UUID tag) {
        return TagUse.of(kind, tag, ADA.id(), NOW);
    }

    public static Tag tag(UUID id, String kind, String label) {
        return new Tag(id, kind, null, label, null, List.of(), null, NOW);
    }

    /// What makes a workspace: the standard codebook and [#ADA].
    public static Change.Several newWorkspace() {
        List<Change> parts = new ArrayList<>();
        parts.add(new Change.OfPerson(null, ADA));
        Codebook codebook = StandardCodebook.create();
        for (Kind kind : codebook.kinds()) {
            parts.add(new Change.OfKind(null, kind, codebook.kinds().indexOf(kind)));
        }
        codebook.linkTypes().forEach(type -> parts.add(new Change.OfLinkType(null, type)));
        return new Change.Several(Change.Reason.CREATE_WORKSPACE, parts);
    }

    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
