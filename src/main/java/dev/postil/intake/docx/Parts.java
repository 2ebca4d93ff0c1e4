package dev.postil.intake.docx;

import dev.postil.intake.archive.Archive;
import dev.postil.intake.archive.Cursor;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The parts of a package and how they refer to each other.
final class Parts {

    /// A reference of one part to another, or to an address outside.
    ///
    /// @param type the last word of its kind, such as `footnotes`
    record Relation(String type, String target, boolean outside) {}

    private final Archive archive;

    /// Names as they are in the archive by names as parts are compared: case aside.
    private final Map<String, String> names = new HashMap<>();

    Parts(Archive archive) {
        this.archive = archive;
        for (String name : archive.names()) {
            names.putIfAbsent(key(name), name);
        }
    }

    private static String key(String name) {
        String slashes = name.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }

    /// The name of the part that holds the text.
    Optional<String> document() throws IOException {
        for (Relation relation : relations("").values()) {
            if (relation.type().equals("officeDocument") && holds(relation.target())) {
                return Optional.of(relation.target());
            }
        }
        return holds("word/document.xml") ? Optional.of("word/document.xml") : Optional.empty();
    }

    boolean holds(String name) {
        return names.containsKey(key(name));
    }

    /// Where the parts that belong to a part lie, by the ids that it uses for them.
    Map<String, Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Map<String, Relation> relations = new LinkedHashMap<>();
        Optional<Cursor> found = lenient(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (found.isEmpty()) {
            return relations;
        }
        Cursor xml = found.get();
        try {
            while (xml.next()) {
                if (!xml.isText()) {
                    add(xml, folder, relations);
                    xml.skip();
                }
            }
        } catch (XMLStreamException _) {
            // What was read of it is better than nothing.
        }
        return relations;
    }

    private static void add(Cursor xml, String folder, Map<String, Relation> relations) {
        String id = xml.attribute("Id");
        String target = xml.attribute("Target");
        String type = xml.attribute("Type", "");
        if (id != null && target != null) {
            boolean outside = xml.attribute("TargetMode", "").equals("External");
            String name = outside ? target : within(folder, target);
            relations.put(
                    id, new Relation(type.substring(type.lastIndexOf('/') + 1), name, outside));
        }
    }

    /// A name relative to a folder; steps that would lead out of the archive stay within.
    private static String within(String folder, String target) {
        String whole = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (whole.startsWith("/") ? whole : folder + whole).split("/", -1)) {
            switch (step) {
                case "", "." -> {
                    // Leads nowhere.
                }
                case ".." -> steps.pollLast();
                default -> steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /// The part of a kind that belongs to another, under the usual name where it is not named.
    @Nullable String named(Map<String, Relation> relations, String type, String usual) {
        for (Relation relation : relations.values()) {
            if (relation.type().equals(type) && !relation.outside()) {
                return relation.target();
            }
        }
        return holds(usual) ? usual : null;
    }

    /// A part that must be there and sound.
    Cursor open(String name) throws IOException, XMLStreamException {
        Optional<byte[]> bytes = bytes(name);
        if (bytes.isEmpty()) {
            throw new IOException(name + " is missing");
        }
        return Cursor.open(bytes.get());
    }

    /// A part without which the text can be read as well.
    Optional<Cursor> lenient(@Nullable String name) throws IOException {
        Optional<byte[]> bytes = name == null ? Optional.empty() : bytes(name);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Cursor.open(bytes.get()));
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> bytes(String name) throws IOException {
        String stored = names.get(key(name));
        return stored == null ? Optional.empty() : archive.read(stored);
    }

    /// The parts of some kinds, in their order.
    static List<Relation> all(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(each -> each.type().equals(type) && !each.outside())
                .toList();
    }
}
