package dev.postil.intake.html.article;

/// How much is taken for no article: less from time to time, until enough is left.
enum Strictness {
    ALL(true, true, true),
    NOT_BY_NAME(false, true, true),
    NOT_BY_WEIGHT(false, false, true),
    NOTHING(false, false, false);

    private final boolean unlikely;
    private final boolean weighing;
    private final boolean cleaning;

    Strictness(boolean unlikely, boolean weighing, boolean cleaning) {
        this.unlikely = unlikely;
        this.weighing = weighing;
        this.cleaning = cleaning;
    }

    /// Whether what is named like something else is left out at once.
    boolean leavesOutUnlikely() {
        return unlikely;
    }

    /// What the names of a part count.
    int weight(Part part) {
        return weighing ? part.naming().weight() : 0;
    }

    /// Whether the article is searched for what does not look like text.
    boolean cleans() {
        return cleaning;
    }
}
