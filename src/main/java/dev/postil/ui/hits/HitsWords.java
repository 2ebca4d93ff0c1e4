package dev.postil.ui.hits;

import dev.postil.i18n.Messages;
import dev.postil.session.FoundPlace;
import dev.postil.session.TagAll;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What there is to say about the list, as it is now. A hit that has the tag is nothing to tick, so
/// that all numbers are of the same hits.
final class HitsWords {

    private final Messages messages;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final BitSet folded = new BitSet();
    private final BitSet partsOfWords = new BitSet();
    private String said = "";

    HitsWords(Messages messages) {
        this.messages = messages;
    }

    /// "26 of 27 ticked, 10 have the tag".
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// Searching, nothing found, what was tagged, what was not ticked unasked.
    ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    void clear() {
        folded.clear();
        partsOfWords.clear();
        said = "";
    }

    void add(int hit, FoundPlace place) {
        folded.set(hit, place.isFolded());
        partsOfWords.set(hit, place.isPartOfWord() && !place.isFolded());
    }

    /// Says this, until something else is said; nothing if it is empty.
    void say(String words) {
        said = words;
        state.set(words);
    }

    /// Does not say this any more, if it is what was said.
    void leave(String words) {
        if (said.equals(words)) {
            said = "";
        }
    }

    /// What was done.
    String of(TagAll.Outcome outcome) {
        return outcome.already() == 0
                ? messages.get("hits.tagged", outcome.tagged())
                : messages.get("hits.taggedSome", outcome.tagged(), outcome.already());
    }

    void show(Ticks ticks, CarriedTag carried) {
        int tagged = carried.count();
        int ticked = carried.missing(ticks.now()).cardinality();
        count.set(count(ticked, ticks.size() - tagged, tagged));
        state.set(said.isEmpty() && ticked > 0 ? notTicked(ticks, carried) : said);
    }

    private String count(int ticked, int open, int tagged) {
        if (open == 0) {
            return tagged == 0 ? "" : messages.get("hits.allTagged", tagged);
        }
        return tagged == 0
                ? messages.get("hits.count", ticked, open)
                : messages.get("hits.countTagged", ticked, open, tagged);
    }

    private String notTicked(Ticks ticks, CarriedTag carried) {
        List<String> left = new ArrayList<>();
        int foldedLeft = left(folded, ticks, carried);
        int partsLeft = left(partsOfWords, ticks, carried);
        if (foldedLeft > 0) {
            left.add(messages.get("hits.folded", foldedLeft));
        }
        if (partsLeft > 0) {
            left.add(messages.get("hits.partsOfWords", partsLeft));
        }
        return left.isEmpty() ? "" : messages.get("hits.notTicked", String.join(", ", left));
    }

    private static int left(BitSet hits, Ticks ticks, CarriedTag carried) {
        BitSet left = carried.missing(hits);
        left.andNot(ticks.now());
        return left.cardinality();
    }
}
