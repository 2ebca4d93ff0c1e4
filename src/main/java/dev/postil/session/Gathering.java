package dev.postil.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which hits are listed to be looked through and tagged together. Whoever finds something asks for
/// the list here; the list follows.
public final class Gathering {

    /// A wish for the list.
    ///
    /// @param everywhere whether all documents count, or the open one
    /// @param wanted the tag to give; null while none is chosen
    public record Request(Sought sought, boolean everywhere, Coding.@Nullable Wanted wanted) {}

    private final ReadOnlyObjectWrapper<@Nullable Request> request = new ReadOnlyObjectWrapper<>();

    Gathering() {}

    /// What is listed; null while the list is closed.
    public ReadOnlyObjectProperty<@Nullable Request> request() {
        return request.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return request.get() != null;
    }

    /// Opens the list, or opens it anew.
    public void open(Request wanted) {
        request.set(null);
        request.set(wanted);
    }

    /// Looks for something else where the list is open, for the same tag and in the same documents.
    public void look(Sought sought) {
        Request now = request.get();
        if (now != null && !now.sought().equals(sought)) {
            request.set(new Request(sought, now.everywhere(), now.wanted()));
        }
    }

    /// Looks in all documents, or in the open one.
    public void lookEverywhere(boolean everywhere) {
        Request now = request.get();
        if (now != null) {
            request.set(new Request(now.sought(), everywhere, now.wanted()));
        }
    }

    public void close() {
        request.set(null);
    }
}
