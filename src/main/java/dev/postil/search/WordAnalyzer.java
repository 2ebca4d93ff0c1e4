package dev.postil.search;

import java.io.Reader;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/// Takes a text apart into its words, as they stand or as their stems.
///
/// No word is left out, for "the rest" is as good a phrase as any. What belongs to a script alone
/// (Arabic prefixes, Chinese without spaces) is done in documents of any language, as they quote
/// each other; what Latin letters mean goes by the document's language.
final class WordAnalyzer extends Analyzer {

    private static final NormalizeCharMap SIGNS = signs();

    private static final CharArraySet ITALIAN_ARTICLES =
            new CharArraySet(
                    List.of(
                            "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl",
                            "agl", "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"),
                    true);

    private final UnaryOperator<TokenStream> form;

    private WordAnalyzer(UnaryOperator<TokenStream> form) {
        this.form = form;
    }

    /// Words as they stand, but for case.
    static WordAnalyzer exact() {
        return new WordAnalyzer(words -> words);
    }

    /// Words in the form that all their forms share.
    static WordAnalyzer stems(Language language) {
        return new WordAnalyzer(words -> stems(words, language));
    }

    /// Two words at a time.
    static WordAnalyzer pairs() {
        return new WordAnalyzer(PairFilter::new);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(SIGNS, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new CJKWidthFilter(new ComposedFilter(tokenizer)));
        return new TokenStreamComponents(tokenizer, form.apply(words));
    }

    private static TokenStream stems(TokenStream words, Language language) {
        TokenStream arabic =
                new ArabicStemFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(words)));
        return new ASCIIFoldingFilter(latin(new CJKBigramFilter(arabic), language));
    }

    /// Who writes in other letters quotes English, mostly.
    private static TokenStream latin(TokenStream words, Language language) {
        return switch (language) {
            case GERMAN -> new GermanLightStemFilter(new GermanNormalizationFilter(words));
            case FRENCH ->
                    new FrenchLightStemFilter(
                            new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
            case SPANISH -> new SpanishLightStemFilter(words);
            case ITALIAN -> new ItalianLightStemFilter(new ElisionFilter(words, ITALIAN_ARTICLES));
            case PORTUGUESE -> new PortugueseLightStemFilter(words);
            case DUTCH -> new SnowballFilter(words, new DutchStemmer());
            case RUSSIAN -> new RussianLightStemFilter(english(words));
            case ENGLISH, ARABIC, CHINESE, JAPANESE, KOREAN -> english(words);
            case OTHER -> words;
        };
    }

    private static TokenStream english(TokenStream words) {
        return new PorterStemFilter(new EnglishPossessiveFilter(words));
    }

    /// Signs that nobody types, or sees.
    private static NormalizeCharMap signs() {
        var signs = new NormalizeCharMap.Builder();
        signs.add("\u2019", "'");
        signs.add("\u02bc", "'");
        signs.add("\u00ad", "");
        signs.add("\u2060", "");
        signs.add("\ufeff", "");
        signs.add("\u0640", "");
        for (char vowel = '\u064b'; vowel <= '\u0652'; vowel++) {
            signs.add(String.valueOf(vowel), "");
        }
        return signs.build();
    }
}
