package dev.postil.intake.html.article;

import org.jsoup.nodes.Element;

/// A line of a page as a reader sees it: a paragraph, a heading, an item, the row of a table.
///
/// @param element the block that it is set in
/// @param linked how many of its characters lead elsewhere; those that lead to another place of the
///   page count less
/// @param tabular whether it is the row of a table of data, which is all content or none
public record Line(Element element, String text, double linked, boolean tabular) {

    private static final int LONG = 80;
    private static final double FEW_LINKS = 0.25;

    int length() {
        return text.length();
    }

    int commas() {
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isComma(text.charAt(i))) {
                commas++;
            }
        }
        return commas;
    }

    /// Whether a sentence ends in it, or it itself with one.
    boolean holdsSentence() {
        for (int at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
            if (at + 1 == text.length() || text.charAt(at + 1) == ' ') {
                return true;
            }
        }
        return text.indexOf('。') >= 0;
    }

    /// Whether it reads like the line of an article, wherever it stands.
    boolean isProse() {
        return length() > 0
                && isProse(length(), linked / length(), length() <= LONG && holdsSentence());
    }

    /// Whether text reads like that of an article: long ones with few links, short ones with none
    /// and a sentence.
    ///
    /// @param linked how much of it leads elsewhere, 0 to 1
    static boolean isProse(int length, double linked, boolean sentence) {
        return length > LONG ? linked < FEW_LINKS : length > 0 && linked == 0 && sentence;
    }

    private static boolean isComma(char c) {
        return switch (c) {
            case ',', '،', '、', '，', '﹐', '︐', '⸲', '⸴' -> true;
            default -> false;
        };
    }
}
