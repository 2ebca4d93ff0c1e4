package dev.postil.search;

import dev.postil.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// The words of a text as the index has them.
final class Words {

    private final Analyzer analyzer;

    Words(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    List<String> of(String text) {
        return of(Fields.EXACT, text);
    }

    /// Those that follow each other, two at a time.
    List<String> pairs(String text) {
        return of(Fields.PAIRS, text);
    }

    private List<String> of(String field, String text) {
        List<String> words = new ArrayList<>();
        each(field, text, (word, _) -> words.add(word));
        return words;
    }

    /// Where words stand that begin with one of these.
    List<Span> beginningWith(List<String> beginnings, String text) {
        List<Span> spans = new ArrayList<>();
        each(
                Fields.EXACT,
                text,
                (word, span) -> {
                    if (beginnings.stream().anyMatch(word::startsWith)) {
                        spans.add(span);
                    }
                });
        return spans;
    }

    private void each(String field, String text, BiConsumer<String, Span> taker) {
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                taker.accept(term.toString(), new Span(place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot fail to be read", impossible);
        }
    }
}
