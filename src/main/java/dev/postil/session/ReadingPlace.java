package dev.postil.session;

import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where in the open document somebody reads. The reader tells it; others follow it, or ask the
/// reader to go elsewhere.
public final class ReadingPlace {

    private final ReadOnlyIntegerWrapper top = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Span> view = new ReadOnlyObjectWrapper<>(new Span(0, 0));
    private final List<Consumer<Span>> guides = new ArrayList<>();
    private final List<IntConsumer> turners = new ArrayList<>();
    private final List<Runnable> readers = new ArrayList<>();

    /// The first character on screen, UTF-16.
    public ReadOnlyIntegerProperty top() {
        return top.getReadOnlyProperty();
    }

    /// The paragraphs of which something is on screen; changes only as they do, not with every
    /// line.
    public ReadOnlyObjectProperty<Span> view() {
        return view.getReadOnlyProperty();
    }

    /// The reader shows the text from here on now.
    public void arrived(int offset) {
        top.set(offset);
    }

    /// The reader shows something of these paragraphs now.
    public void sees(Span paragraphs) {
        view.set(paragraphs);
    }

    /// Asks for a stretch of the text to be shown, as when a heading of the outline is chosen.
    public void go(Span span) {
        List.copyOf(guides).forEach(guide -> guide.accept(span));
    }

    /// Asks for the line of a character to stand at the top.
    public void showFrom(int offset) {
        List.copyOf(turners).forEach(turner -> turner.accept(offset));
    }

    /// Somebody went on purpose to what is shown now, and works on there, wherever they came from.
    public void readOn() {
        List.copyOf(readers).forEach(Runnable::run);
    }

    /// `reader` leads to the text whoever works on there.
    public void onReadOn(Runnable reader) {
        readers.add(reader);
    }

    /// `turner` puts at the top what others ask for.
    public void onShowFrom(IntConsumer turner) {
        turners.add(turner);
    }

    /// `guide` shows what others ask for.
    public void onGo(Consumer<Span> guide) {
        guides.add(guide);
    }
}
