package dev.postil.ui.history;

import dev.postil.i18n.Messages;
import dev.postil.session.Chronicle.Extent;
import dev.postil.session.Session;
import dev.postil.session.Travel;
import dev.postil.task.Running;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The way from the present to the selected step and back: says beforehand how much it would
/// change, goes it step by step, can be stopped on the way.
final class WayBack {

    private final Session session;
    private final Messages messages;
    private final Consumer<Exception> failed;
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();
    private Running measuring = () -> {};
    private Row.@Nullable Past target;
    private @Nullable Travel travel;
    private int steps;

    WayBack(Session session, Messages messages, Consumer<Exception> failed) {
        this.session = session;
        this.messages = messages;
        this.failed = failed;
    }

    /// What the button says: back to here, or up to here.
    ReadOnlyStringProperty label() {
        return label.getReadOnlyProperty();
    }

    /// How much it would change, or how far it is.
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }

    /// Whether it is on the way.
    ReadOnlyBooleanProperty going() {
        return going.getReadOnlyProperty();
    }

    /// Looks at the way to a step.
    void look(Row.@Nullable Past row) {
        if (going.get()) {
            return;
        }
        measuring.cancel();
        target = row;
        possible.set(false);
        sentence.set("");
        if (row == null) {
            label.set("");
            return;
        }
        label.set(messages.get(row.isUndone() ? "history.redoTo" : "history.undoTo"));
        switch (row.standing()) {
            case DEAD -> sentence.set(messages.get("history.dead"));
            case IN_FORCE, UNDONE -> {
                sentence.set(messages.get("history.counting"));
                measuring =
                        session.chronicle()
                                .measure(
                                        row.isInForce(),
                                        row.last(),
                                        extent -> say(row, extent),
                                        failed);
            }
        }
    }

    private void say(Row.Past row, Extent extent) {
        steps = extent.steps();
        possible.set(steps > 0 && session.readOnly().isEmpty());
        if (steps == 0) {
            sentence.set(messages.get("history.here"));
        } else {
            sentence.set(
                    row.isInForce()
                            ? messages.get("history.undoes", steps, extent.documents())
                            : messages.get("history.redoes", steps, extent.documents()));
        }
    }

    /// Goes there.
    void go() {
        Row.Past to = target;
        if (to == null || !possible.get() || going.get()) {
            return;
        }
        going.set(true);
        Travel way = new Travel(session, this::moved, this::arrived, this::broke);
        travel = way;
        if (to.isInForce()) {
            way.undoTo(to.last());
        } else {
            way.redoTo(to.last());
        }
    }

    /// Stops where it is.
    void stop() {
        if (travel != null) {
            travel.cancel();
        }
    }

    private void moved(int done) {
        sentence.set(messages.get("history.moved", done, steps));
    }

    private void arrived() {
        travel = null;
        going.set(false);
        look(target);
    }

    private void broke(Exception failure) {
        arrived();
        failed.accept(failure);
    }
}
