package dev.postil.text;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// Made-up texts in which everything that is hard stands side by side.
final class Texts extends DomainContextBase {

    static final List<String> PIECES =
            List.of(
                    "a",
                    "Z",
                    "ß",
                    "é",
                    "e\u0301",
                    " ",
                    "\n",
                    "\t",
                    ".",
                    "word",
                    "😀",
                    "👍🏽",
                    "👨‍👩‍👧‍👦",
                    "🇩🇪",
                    "🇫",
                    "مَرْحَبًا",
                    "ا",
                    "中",
                    "文字",
                    "क्ष",
                    "นำ",
                    "한",
                    "\u1112\u1161\u11ab",
                    "𝒳",
                    "\u200d",
                    "\u0301",
                    "\u00ad",
                    "’");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }
}
