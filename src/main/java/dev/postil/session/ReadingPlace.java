package dev.postil.session;

import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Where in the open document somebody reads. The reader tells it; others follow it, or ask the
/// reader to go elsewhere.
public final class ReadingPlace {

    private final ReadOnlyIntegerWrapper top = new ReadOnlyIntegerWrapper();
    private final List<Consumer<Span>> guides = new ArrayList<>();

    ReadingPlace() {}

    /// The first character on screen, UTF-16.
    public ReadOnlyIntegerProperty top() {
        return top.getReadOnlyProperty();
    }

    /// The reader shows the text from here on now.
    public void arrived(int offset) {
        top.set(offset);
    }

    /// Asks for a stretch of the text to be shown, as when a heading of the outline is chosen.
    public void go(Span span) {
        List.copyOf(guides).forEach(guide -> guide.accept(span));
    }

    /// `guide` shows what others ask for.
    public void onGo(Consumer<Span> guide) {
        guides.add(guide);
    }
}
