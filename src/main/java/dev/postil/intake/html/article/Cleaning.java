package dev.postil.intake.html.article;

/// Leaves out of an article what does not look like text: lists of links, forms, boxes of pictures.
final class Cleaning {

    private static final int SHORT_SHARING = 500;
    private static final int MANY_COMMAS = 10;
    private static final int SHORT = 25;
    private static final int SHORT_BESIDE_FRAME = 75;
    private static final double LIST = 0.9;
    private static final double FEW_LINKS = 0.2;
    private static final double MANY_LINKS = 0.5;
    private static final int WELL_NAMED = 25;

    /// A list of ordinary length has that many items more than paragraphs.
    private static final int ITEMS_FREE = 100;

    private final Outline page;
    private final Strictness strictness;

    Cleaning(Outline page, Strictness strictness) {
        this.page = page;
        this.strictness = strictness;
    }

    /// Takes parts away from those that are kept, the inner ones first: what is left of a part
    /// decides on it.
    ///
    /// @param lines which lines are kept
    void clean(boolean[] kept, boolean[] lines) {
        Sums sums = new Sums(page);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i]) {
                sums.add(i);
            }
        }
        boolean[] tabular = tabular();
        boolean[] gone = new boolean[page.size()];
        for (int i = page.size() - 1; i >= 0; i--) {
            gone[i] =
                    kept[i]
                            && (isNever(i, sums)
                                    || (strictness.cleans()
                                            && !tabular[i]
                                            && !sums.isTabular(i)
                                            && isNoText(i, sums)));
            if (!gone[i]) {
                sums.carry(i);
            }
        }
        for (int i = 0; i < gone.length; i++) {
            int parent = page.part(i).parent();
            gone[i] |= parent >= 0 && gone[parent];
            kept[i] &= !gone[i];
        }
    }

    /// Which parts are tables of data or in one.
    private boolean[] tabular() {
        boolean[] tabular = new boolean[page.size()];
        for (int i = 0; i < page.lines().size(); i++) {
            if (page.lines().get(i).tabular()) {
                int at = page.within("table", page.partOf(i));
                tabular[at] = at > 0;
            }
        }
        for (int i = 1; i < tabular.length; i++) {
            tabular[i] |= tabular[page.part(i).parent()];
        }
        return tabular;
    }

    private boolean isNever(int number, Sums sums) {
        Part part = page.part(number);
        return switch (part.name()) {
            case "footer", "aside", "nav", "button" -> true;
            case "h1", "h2" -> strictness.weight(part) < 0;
            default -> part.naming().sharing() && sums.length(number) < SHORT_SHARING;
        };
    }

    private boolean isNoText(int number, Sums sums) {
        Part part = page.part(number);
        if (!part.is("form", "fieldset", "table", "ul", "div")
                || page.isParagraphInDivision(number)) {
            return false;
        }
        int weight = strictness.weight(part);
        if (weight < 0) {
            return true;
        }
        return sums.commas(number) < MANY_COMMAS
                && (isFilled(number, sums)
                        || (!isList(part, number, sums) && isBare(number, weight, sums))
                        || (weight >= WELL_NAMED && sums.linkDensity(number) > MANY_LINKS)
                        || isFrame(number, sums));
    }

    private boolean isList(Part part, int number, Sums sums) {
        return part.is("ul", "ol") || sums.listDensity(number) > LIST;
    }

    /// With pictures or fields of forms rather than paragraphs.
    private boolean isFilled(int number, Sums sums) {
        int paragraphs = sums.paragraphs(number);
        int pictures = sums.pictures(number);
        return (pictures > 1 && paragraphs * 2 < pictures && !isInFigure(number))
                || sums.fields(number) > paragraphs / 3;
    }

    /// Without much in it that leads nowhere else.
    private boolean isBare(int number, int weight, Sums sums) {
        boolean pictured = sums.pictures(number) > 0 && sums.pictures(number) <= 2;
        return sums.items(number) - ITEMS_FREE > sums.paragraphs(number)
                || (sums.headingDensity(number) < LIST
                        && sums.length(number) < SHORT
                        && !pictured
                        && sums.linkDensity(number) > 0
                        && !isInFigure(number))
                || (weight < WELL_NAMED && sums.linkDensity(number) > FEW_LINKS);
    }

    private static boolean isFrame(int number, Sums sums) {
        int frames = sums.frames(number);
        return frames > 1 || (frames == 1 && sums.length(number) < SHORT_BESIDE_FRAME);
    }

    private boolean isInFigure(int number) {
        return page.within("figure", number) > 0;
    }
}
