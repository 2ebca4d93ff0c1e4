package dev.postil.search;

/// Names of what a unit of the index holds.
final class Fields {

    /// What the unit is a part of, and is replaced with as a whole; see [Units].
    static final String OWNER = "owner";

    static final String DOCUMENT = "document";
    static final String ANNOTATION = "annotation";
    static final String ROLE = "role";

    /// Where it stands in the document's text; to sort by, and to tell the place of what it holds.
    static final String START = "start";

    /// The words as they are, for snippets.
    static final String TEXT = "text";

    /// The forms of words, without regard to case.
    static final String EXACT = "exact";

    /// The stems of words; the name goes on with that of the [Language].
    static final String STEMS = "stems-";

    /// Two words at a time that follow each other; see [PairFilter].
    static final String PAIRS = "pairs";

    static final String LANGUAGE = "language";
    static final String TAG = "tag";
    static final String KIND = "kind";
    static final String PERSON = "person";

    /// Who wrote the document itself.
    static final String CREATORS = "creators";

    private Fields() {}

    static boolean isText(String field) {
        return field.equals(EXACT) || field.startsWith(STEMS);
    }
}
