package dev.postil.ui.hits;

import dev.postil.session.Coding.Wanted;
import dev.postil.session.FoundPlace;
import dev.postil.session.Level;
import dev.postil.session.TagAll;
import dev.postil.task.Running;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which of the listed hits carry the tag already, by number.
final class CarriedTag {

    private final TagAll tagAll;
    private final Runnable changed;
    private final Consumer<Exception> failed;
    private BitSet carrying = new BitSet();
    private Running checking = () -> {};

    /// @param changed hears when others carry it
    CarriedTag(TagAll tagAll, Runnable changed, Consumer<Exception> failed) {
        this.tagAll = tagAll;
        this.changed = changed;
        this.failed = failed;
    }

    boolean isOn(int hit) {
        return carrying.get(hit);
    }

    int count() {
        return carrying.cardinality();
    }

    /// Those of `hits` that do not carry it.
    BitSet missing(BitSet hits) {
        BitSet missing = (BitSet) hits.clone();
        missing.andNot(carrying);
        return missing;
    }

    /// Nothing is listed any more.
    void clear() {
        checking.cancel();
        carrying = new BitSet();
    }

    /// Finds out anew which of `places` carry the tag.
    void check(List<FoundPlace> places, @Nullable Wanted wanted, Level level) {
        checking.cancel();
        int checked = places.size();
        if (wanted == null || checked == 0) {
            mark(new BitSet());
            return;
        }
        checking =
                tagAll.check(
                        places,
                        wanted,
                        level,
                        found -> {
                            if (places.size() >= checked) {
                                mark(found);
                            }
                        },
                        failed);
    }

    private void mark(BitSet found) {
        carrying = found;
        changed.run();
    }
}
