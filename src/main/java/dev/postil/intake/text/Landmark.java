package dev.postil.intake.text;

/// A place in a passage that has a name.
///
/// @param name of an anchor, as links within the document name it, without `#`; or what the page is
///   called
/// @param offset UTF-16 from the start of the passage's text
public record Landmark(Type type, String name, int offset) {

    /// What stands at the place.
    public enum Type {
        /// Something that links lead to, such as a note.
        ANCHOR,
        /// The beginning of a page of the original.
        PAGE
    }

    public static Landmark anchor(String name, int offset) {
        return new Landmark(Type.ANCHOR, name, offset);
    }

    public static Landmark page(String label, int offset) {
        return new Landmark(Type.PAGE, label, offset);
    }
}
