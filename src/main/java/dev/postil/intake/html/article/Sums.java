package dev.postil.intake.html.article;

/// What the lines in each part of a page come to. Filled line by line, then carried up from the
/// innermost parts, which is a single pass: a part's number is above that of what it stands in.
final class Sums {

    private final Outline page;
    private final int[] length;
    private final double[] linked;
    private final int[] commas;
    private final int[] paragraphs;
    private final int[] items;
    private final int[] listed;
    private final int[] headed;
    private final int[] pictures;
    private final int[] fields;
    private final int[] frames;
    private final boolean[] tabular;
    private final boolean[] sentences;

    Sums(Outline page) {
        this.page = page;
        int size = page.size();
        length = new int[size];
        linked = new double[size];
        commas = new int[size];
        paragraphs = new int[size];
        items = new int[size];
        listed = new int[size];
        headed = new int[size];
        pictures = new int[size];
        fields = new int[size];
        frames = new int[size];
        tabular = new boolean[size];
        sentences = new boolean[size];
        for (int i = 0; i < size; i++) {
            pictures[i] = page.pictures(i);
            fields[i] = page.fields(i);
            frames[i] = page.frames(i);
        }
    }

    void add(int lineNumber) {
        Line line = page.lines().get(lineNumber);
        int part = page.partOf(lineNumber);
        length[part] += line.length();
        linked[part] += line.linked();
        commas[part] += page.commas(lineNumber);
        tabular[part] |= line.tabular();
        sentences[part] |= line.holdsSentence();
        if (!page.part(part).is("li") && !page.part(part).isHeading()) {
            paragraphs[part]++;
        }
    }

    /// Adds what a part comes to to what it stands in; its own parts were carried before.
    void carry(int part) {
        int parent = page.part(part).parent();
        if (parent < 0) {
            return;
        }
        Part itself = page.part(part);
        length[parent] += length[part];
        linked[parent] += linked[part];
        commas[parent] += commas[part];
        paragraphs[parent] += paragraphs[part];
        items[parent] += items[part] + (itself.is("li") ? 1 : 0);
        listed[parent] += itself.is("ul", "ol") ? length[part] : listed[part];
        headed[parent] += itself.isHeading() ? length[part] : headed[part];
        pictures[parent] += pictures[part];
        fields[parent] += fields[part];
        frames[parent] += frames[part];
        tabular[parent] |= tabular[part];
        sentences[parent] |= sentences[part];
    }

    int length(int part) {
        return length[part];
    }

    int commas(int part) {
        return commas[part];
    }

    int paragraphs(int part) {
        return paragraphs[part];
    }

    int items(int part) {
        return items[part];
    }

    int pictures(int part) {
        return pictures[part];
    }

    int fields(int part) {
        return fields[part];
    }

    int frames(int part) {
        return frames[part];
    }

    /// Whether there is a table of data in it.
    boolean isTabular(int part) {
        return tabular[part];
    }

    boolean holdsSentence(int part) {
        return sentences[part];
    }

    /// How much of it leads elsewhere, 0 to 1.
    double linkDensity(int part) {
        return share(linked[part], part);
    }

    /// How much of it stands in lists, 0 to 1.
    double listDensity(int part) {
        return share(listed[part], part);
    }

    double headingDensity(int part) {
        return share(headed[part], part);
    }

    private double share(double some, int part) {
        return length[part] == 0 ? 0 : some / length[part];
    }
}
