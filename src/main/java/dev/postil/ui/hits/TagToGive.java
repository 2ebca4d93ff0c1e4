package dev.postil.ui.hits;

import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Tag;
import dev.postil.session.Coding.Wanted;
import dev.postil.session.Gathering;
import dev.postil.session.Session;
import dev.postil.settings.TagDigits;
import dev.postil.ui.control.TagFieldViewModel;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which tag the ticked hits are to be given, chosen as a passage's is: by a kind's key, a digit or
/// a name.
final class TagToGive {

    private final Session session;
    private final TagDigits digits;
    private final TagFieldViewModel naming;
    private final ReadOnlyObjectWrapper<@Nullable Wanted> wanted = new ReadOnlyObjectWrapper<>();

    TagToGive(Session session, TagDigits digits) {
        this.session = session;
        this.digits = digits;
        naming = new TagFieldViewModel(session, digits, new Naming());
    }

    /// Null while none is chosen.
    ReadOnlyObjectProperty<@Nullable Wanted> wanted() {
        return wanted.getReadOnlyProperty();
    }

    /// Starts naming; what is listed may be the name.
    void name() {
        Gathering.Request request = session.gathering().request().get();
        boolean isOne = request != null && request.sought().phrases().size() == 1;
        naming.start(null, isOne ? request.sought().phrases().getFirst() : "");
    }

    /// The field in which it is named.
    TagFieldViewModel naming() {
        return naming;
    }

    Codebook codebook() {
        return session.vocabulary().now();
    }

    void choose(@Nullable Wanted tag) {
        wanted.set(tag);
    }

    void choose(Kind kind) {
        wanted.set(new Wanted(kind.id(), null));
    }

    /// Chooses by a key: that of a kind, or a digit that stands for a tag.
    ///
    /// @return whether the key means one
    boolean choose(String key) {
        for (Kind kind : codebook().kinds()) {
            if (!kind.key().isEmpty() && kind.key().equalsIgnoreCase(key)) {
                choose(kind);
                return true;
            }
        }
        if (key.length() == 1 && key.charAt(0) >= '1' && key.charAt(0) <= '9') {
            digits.tag(key.charAt(0) - '0').flatMap(codebook()::tag).ifPresent(this::choose);
            return true;
        }
        return false;
    }

    private void choose(Tag tag) {
        wanted.set(new Wanted(tag.kind(), tag.label()));
    }

    private final class Naming implements TagFieldViewModel.Deed {

        @Override
        public void name(Tag tag) {
            choose(tag);
        }

        @Override
        public void create(String kind, String label) {
            wanted.set(new Wanted(kind, label));
        }
    }
}
