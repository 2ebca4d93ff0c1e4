package dev.postil.intake.rtf;

import java.util.Map;

/// Control words that stand for characters.
final class Signs {

    private static final Map<String, String> CHARACTERS =
            Map.ofEntries(
                    Map.entry("tab", "\t"),
                    Map.entry("lquote", "‘"),
                    Map.entry("rquote", "’"),
                    Map.entry("ldblquote", "“"),
                    Map.entry("rdblquote", "”"),
                    Map.entry("bullet", "•"),
                    Map.entry("endash", "–"),
                    Map.entry("emdash", "—"),
                    Map.entry("enspace", " "),
                    Map.entry("emspace", " "),
                    Map.entry("qmspace", " "),
                    Map.entry("~", "\u00A0"),
                    Map.entry("_", "\u2011"),
                    Map.entry("-", "\u00AD"),
                    Map.entry("zwj", "\u200D"),
                    Map.entry("zwnj", "\u200C"),
                    Map.entry("zwbo", "\u200B"),
                    Map.entry("ltrmark", "\u200E"),
                    Map.entry("rtlmark", "\u200F"));

    private Signs() {}

    /// The character, or an empty text where the word is none.
    static String of(String word) {
        return CHARACTERS.getOrDefault(word, "");
    }
}
