package dev.postil.ui.hits;

import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Tag;
import dev.postil.session.Coding.Wanted;
import dev.postil.session.Gathering;
import dev.postil.session.Session;
import dev.postil.settings.TagDigits;
import dev.postil.ui.command.Commands;
import dev.postil.ui.control.TagFieldViewModel;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which tag the ticked hits are to be given, chosen as a passage's is: by a kind's key, a digit or
/// a name.
final class TagToGive {

    /// The command that names a tag.
    static final String NAME = "tag.name";

    /// The command that puts the tag of a digit on, before the digit.
    private static final String DIGIT = "tag.digit";

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

    /// Chooses what a command puts on a passage, or names it where that is what the command does.
    ///
    /// @return whether the command tags
    boolean chooseAs(String command) {
        if (command.equals(NAME)) {
            name();
            return true;
        }
        for (Kind kind : codebook().kinds()) {
            if (command.equals(Commands.ofKind(kind.id()))) {
                choose(kind);
                return true;
            }
        }
        for (int digit = TagDigits.FIRST; digit <= TagDigits.LAST; digit++) {
            if (command.equals(DIGIT + digit)) {
                digits.tag(digit).flatMap(codebook()::tag).ifPresent(this::choose);
                return true;
            }
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
