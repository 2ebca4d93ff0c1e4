package dev.postil.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;

/// Which of the units that match are shown: the best ones of the best documents, so that no
/// document takes the room of all others.
final class Choice {

    private final Reach reach;
    private final Map<String, List<ScoreDoc>> byDocument = new LinkedHashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private int count;

    Choice(Reach reach) {
        this.reach = reach;
    }

    /// Takes of these what there is room for.
    ///
    /// @param units the best first; those that were seen before are passed over
    /// @param documents of the units, in the same order
    void take(ScoreDoc[] units, List<String> documents) {
        for (int i = 0; i < units.length && hasRoom(); i++) {
            if (seen.add(units[i].doc)) {
                take(units[i], documents.get(i));
            }
        }
    }

    private void take(ScoreDoc unit, String document) {
        List<ScoreDoc> ofDocument = byDocument.computeIfAbsent(document, _ -> new ArrayList<>());
        if (ofDocument.size() < reach.hitsOfDocument()) {
            ofDocument.add(unit);
            count++;
        }
    }

    boolean hasRoom() {
        return count < reach.hits();
    }

    int count() {
        return count;
    }

    /// The documents of which no more are wanted.
    List<String> full() {
        return byDocument.entrySet().stream()
                .filter(document -> document.getValue().size() >= reach.hitsOfDocument())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The best document first.
    Map<String, List<ScoreDoc>> byDocument() {
        return byDocument;
    }
}
