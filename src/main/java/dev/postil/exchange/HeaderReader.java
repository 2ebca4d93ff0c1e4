package dev.postil.exchange;

import dev.postil.exchange.ExchangeException.Reason;
import dev.postil.model.Kind;
import dev.postil.model.Link;
import dev.postil.model.LinkType;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads all of a file but its documents, which are counted only, and refuses other formats.
final class HeaderReader {

    private final JsonIn in;
    private final Values values;
    private final CodebookReader codebook;
    private final LinkReader linkReader;

    private @Nullable String format;
    private Instant exported = Instant.EPOCH;
    private List<Person> people = List.of();
    private @Nullable List<Kind> kinds;
    private List<Tag> tags = List.of();
    private @Nullable List<LinkType> linkTypes;
    private List<Link> links = List.of();
    private int documents;

    HeaderReader(JsonIn in) {
        this.in = in;
        this.values = new Values(in);
        this.codebook = new CodebookReader(in);
        this.linkReader = new LinkReader(in);
    }

    Header read() throws ExchangeException {
        in.start();
        if (!in.entersObject()) {
            throw new ExchangeException(Reason.OTHER_FORMAT, "");
        }
        for (String key = in.key(); key != null; key = in.key()) {
            if (!readFormat(key)) {
                readPart(key);
            }
        }
        in.end();
        if (format == null) {
            throw new ExchangeException(Reason.OTHER_FORMAT, "");
        }
        return new Header(exported, people, kinds, tags, linkTypes, links, documents);
    }

    private boolean readFormat(String key) throws ExchangeException {
        switch (key) {
            case "format" -> format = require(AnnotatedJsonWriter.FORMAT, Reason.OTHER_FORMAT);
            case "offsetUnit" -> require(AnnotatedJsonWriter.OFFSET_UNIT, Reason.OTHER_OFFSETS);
            case "version" -> {
                Integer version = in.number();
                if (version != null && version > AnnotatedJsonWriter.VERSION) {
                    throw new ExchangeException(Reason.TOO_NEW, version.toString());
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private String require(String expected, Reason otherwise) throws ExchangeException {
        String found = in.text("");
        if (!found.equals(expected)) {
            throw new ExchangeException(otherwise, found);
        }
        return found;
    }

    private void readPart(String key) {
        switch (key) {
            case "exported" -> exported = values.time(exported);
            case "people" -> people = list(codebook::person);
            case "kinds" -> kinds = list(codebook::kind);
            case "tags" -> tags = list(() -> codebook.tag(exported));
            case "linkTypes" -> linkTypes = list(codebook::linkType);
            case "links" -> links = list(() -> linkReader.link(exported));
            case "documents" -> countDocuments();
            case "generator", "workspace", "history" -> in.skip();
            default -> in.unknown();
        }
    }

    private <T> List<T> list(Supplier<Optional<T>> item) {
        List<T> list = new ArrayList<>();
        if (in.entersList()) {
            while (in.item()) {
                item.get().ifPresent(list::add);
            }
        }
        return list;
    }

    private void countDocuments() {
        if (in.entersList()) {
            while (in.item()) {
                documents++;
                in.skip();
            }
        }
    }
}
