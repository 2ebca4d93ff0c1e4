package dev.postil.bench;

import dev.postil.model.Quote;
import dev.postil.model.Span;
import dev.postil.text.Offsets;
import dev.postil.text.QuoteAnchor;
import dev.postil.text.QuoteAnchor.Sought;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Anchors cases whose answer is known and writes what was found, to be scored outside: `-Dcases`
/// names a file with a case a line, `-Dfound` the file to write. Once each by itself, once all
/// quotes of a document together.
@Tag("bench")
@EnabledIfSystemProperty(named = "cases", matches = ".+")
class AnchoringBench {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Case(String id, Sought sought, QuoteAnchor anchor, Offsets offsets) {}

    @Test
    void writesWhereTheQuotesAreFound() throws IOException {
        Map<String, List<Case>> cases = read(Path.of(System.getProperty("cases")));
        String found = System.getProperty("found");
        long start = System.nanoTime();
        Files.writeString(Path.of(found), JSON.writeValueAsString(alone(cases)));
        long between = System.nanoTime();
        Files.writeString(Path.of(found + ".together"), JSON.writeValueAsString(together(cases)));
        System.out.printf(
                "%d cases: alone %d ms, together %d ms%n",
                cases.values().stream().mapToInt(List::size).sum(),
                (between - start) / 1_000_000,
                (System.nanoTime() - between) / 1_000_000);
    }

    private static Map<String, Optional<List<Integer>>> alone(Map<String, List<Case>> cases) {
        Map<String, Optional<List<Integer>>> found = new LinkedHashMap<>();
        for (List<Case> document : cases.values()) {
            for (Case one : document) {
                var anchored = one.anchor.find(one.sought.quote(), one.sought.hint());
                found.put(one.id, anchored.place().map(span -> ends(one, span)));
            }
        }
        return found;
    }

    private static Map<String, Optional<List<Integer>>> together(Map<String, List<Case>> cases) {
        Map<String, Optional<List<Integer>>> found = new LinkedHashMap<>();
        for (List<Case> document : cases.values()) {
            var anchored =
                    document.getFirst()
                            .anchor
                            .findAll(document.stream().map(Case::sought).toList());
            for (int i = 0; i < document.size(); i++) {
                Case one = document.get(i);
                found.put(one.id, anchored.get(i).place().map(span -> ends(one, span)));
            }
        }
        return found;
    }

    private static List<Integer> ends(Case one, Span span) {
        Span codePoints = one.offsets.toCodePoints(span);
        return List.of(codePoints.start(), codePoints.end());
    }

    private static Map<String, List<Case>> read(Path file) throws IOException {
        Map<String, List<Case>> cases = new LinkedHashMap<>();
        Map<Path, QuoteAnchor> anchors = new HashMap<>();
        Map<Path, Offsets> offsets = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode json = JSON.readTree(line);
            boolean isRevision = json.has("new");
            String old = json.get(isRevision ? "old" : "base").asString();
            Path folder = file.toAbsolutePath().resolveSibling(isRevision ? "revisions" : "");
            String ending = isRevision ? json.get("ext").asString() : "";
            Path to = folder.resolve(json.get(isRevision ? "new" : "edited").asString() + ending);
            if (!anchors.containsKey(to)) {
                anchors.put(to, QuoteAnchor.of(Files.readString(to)));
                offsets.put(to, Offsets.of(Files.readString(to)));
            }
            Offsets before = Offsets.of(Files.readString(folder.resolve(old + ending)));
            Case one =
                    new Case(
                            json.get("id").asString(),
                            sought(json, before),
                            anchors.get(to),
                            offsets.get(to));
            cases.computeIfAbsent(old + " " + to, _ -> new ArrayList<>()).add(one);
        }
        return cases;
    }

    private static Sought sought(JsonNode json, Offsets before) {
        Quote quote =
                new Quote(
                        json.get("exact").asString(),
                        json.get("prefix").asString(),
                        json.get("suffix").asString());
        Span was = new Span(json.get("start").asInt(), json.get("end").asInt());
        return new Sought(quote, before.toUtf16(was));
    }
}
