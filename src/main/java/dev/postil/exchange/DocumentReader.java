package dev.postil.exchange;

import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Source;
import dev.postil.model.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads one entry of `documents`, whatever the order of its keys.
final class DocumentReader {

    private static final String EMPTY_SHA = sha256("");

    private final JsonIn in;
    private final Values values;
    private final TagUseReader tagUses;
    private final AnnotationReader annotationReader;
    private final Instant exported;

    private @Nullable UUID id;
    private String title = "";
    private List<String> creators = List.of();
    private @Nullable String published;
    private @Nullable String language;
    private Status status = Status.UNREAD;
    private @Nullable String group;
    private List<ReadUse> tags = List.of();
    private Source source;
    private @Nullable String textSha256;
    private @Nullable String text;
    private ReadContent structure = ReadContent.EMPTY;
    private @Nullable String note;
    private Instant modified;
    private List<ReadAnnotation> annotations = List.of();

    DocumentReader(JsonIn in, Instant exported) {
        this.in = in;
        this.values = new Values(in);
        this.tagUses = new TagUseReader(in);
        this.annotationReader = new AnnotationReader(in, exported);
        this.exported = exported;
        this.modified = exported;
        this.source = new Source("", "text/plain", null, EMPTY_SHA, exported);
    }

    ReadDocument read() {
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                if (!readProperty(key)) {
                    readContent(key);
                }
            }
        }
        return finish();
    }

    private boolean readProperty(String key) {
        switch (key) {
            case "id" -> id = values.id();
            case "title" -> title = in.text("");
            case "creators" -> creators = in.texts();
            case "published" -> published = values.day();
            case "language" -> language = in.text();
            case "status" -> status = values.token(Status.class).orElse(Status.UNREAD);
            case "group" -> group = in.text();
            case "source" -> source = source();
            case "textSha256" -> textSha256 = values.sha256();
            case "note" -> note = in.text();
            case "modified" -> modified = values.time(exported);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void readContent(String key) {
        StructureReader parts = new StructureReader(in);
        switch (key) {
            case "text" -> text = in.text();
            case "tags" -> tags = tagUses.uses(exported);
            case "annotations" -> annotations = annotationReader.annotations();
            case "blocks" ->
                    structure = new ReadContent(parts.read(), structure.marks(), structure.pages());
            case "marks" ->
                    structure =
                            new ReadContent(structure.blocks(), parts.read(), structure.pages());
            case "pages" ->
                    structure =
                            new ReadContent(structure.blocks(), structure.marks(), parts.read());
            default -> in.unknown();
        }
    }

    private Source source() {
        String name = "";
        String mediaType = "text/plain";
        String uri = null;
        String sha256 = null;
        String outlet = null;
        Instant imported = exported;
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                switch (key) {
                    case "name" -> name = in.text("");
                    case "mediaType" -> mediaType = in.text(mediaType);
                    case "uri" -> uri = in.text();
                    case "sha256" -> sha256 = values.sha256();
                    case "imported" -> imported = values.time(exported);
                    case "outlet" -> outlet = in.text();
                    default -> in.unknown();
                }
            }
        }
        String sum = sha256 == null ? EMPTY_SHA : sha256;
        return new Source(name, mediaType, uri, sum, imported, outlet);
    }

    private ReadDocument finish() {
        ReadText readText = text == null ? null : ReadText.of(text);
        String shown = title.isEmpty() ? source.name() : title;
        Content content = readText == null ? null : structure.of(readText, in.warnings(), shown);
        String given = textSha256 == null ? EMPTY_SHA : textSha256;
        String sha256 = readText == null ? given : sha256(readText.text());
        Document document =
                new Document(
                        id == null ? Values.named("document", shown, sha256) : id,
                        title,
                        creators,
                        published,
                        language,
                        status,
                        group,
                        List.of(),
                        source,
                        sha256,
                        note,
                        null,
                        modified);
        return new ReadDocument(document, tags, readText, content, annotations);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
