package dev.postil.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.IOUtils;

/// Makes words into pairs of those that follow each other, so that a phrase is looked for where its
/// pairs stand, not wherever its words do. "Of" and "the" are in nearly every paragraph, and so is
/// "of the": a pair of two such words is a term of its own that needs no look at the paragraph.
/// Others are a number that few of them share; as many terms as there are pairs would be too many.
final class PairFilter extends TokenFilter {

    /// A million numbers: some eighty paragraphs for each where there are a million paragraphs.
    private static final int BITS = 20;

    private static final CharArraySet COMMON = common();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private String before = "";
    private boolean beforeIsCommon;

    PairFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            String first = step.getPositionIncrement() == 1 ? before : "";
            String second = term.toString();
            boolean isCommon = COMMON.contains(second);
            boolean areCommon = isCommon && beforeIsCommon;
            before = second;
            beforeIsCommon = isCommon;
            if (!first.isEmpty()) {
                term.setEmpty().append(areCommon ? first + ' ' + second : number(first, second));
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        before = "";
        beforeIsCommon = false;
    }

    /// Whether a pair is told from every other by its term.
    static boolean isUnique(String pair) {
        return pair.indexOf(' ') > 0;
    }

    private static String number(String first, String second) {
        int mixed = (31 * first.hashCode() + second.hashCode()) * 0x9e3779b9;
        return Integer.toString(mixed >>> (Integer.SIZE - BITS), Character.MAX_RADIX);
    }

    /// Of all languages at once, as texts quote each other and nobody asks in a language.
    private static CharArraySet common() {
        CharArraySet common = new CharArraySet(2_000, false);
        try {
            for (String language :
                    List.of(
                            "english",
                            "german",
                            "french",
                            "spanish",
                            "italian",
                            "portuguese",
                            "dutch",
                            "russian")) {
                String list = language + "_stop.txt";
                common.addAll(
                        WordlistLoader.getSnowballWordSet(
                                IOUtils.requireResourceNonNull(
                                        SnowballFilter.class.getResourceAsStream(list), list)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Lucene's lists of common words", broken);
        }
        return common;
    }
}
