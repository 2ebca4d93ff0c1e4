package dev.postil.session;

/// How far an edit of the codebook reaches into what was annotated.
///
/// @param passages annotations that change
/// @param documents in which they stand
/// @param bare annotations that have no tag afterwards
/// @param documentTags documents whose own tags change
/// @param linksChanged links of which an end changes
/// @param linksGone links that go, since nothing is left of an end or both ends become one
public record Reach(
        int passages, int documents, int bare, int documentTags, int linksChanged, int linksGone) {

    public static final Reach NONE = new Reach(0, 0, 0, 0, 0, 0);
}
