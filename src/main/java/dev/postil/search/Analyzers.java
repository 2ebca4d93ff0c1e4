package dev.postil.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/// Which field is taken apart how.
final class Analyzers {

    private Analyzers() {}

    /// For writing and for asking alike.
    static Analyzer byField() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (Language language : Language.values()) {
            byField.put(language.field(), WordAnalyzer.stems(language));
        }
        byField.put(Fields.PAIRS, WordAnalyzer.pairs());
        return new PerFieldAnalyzerWrapper(WordAnalyzer.exact(), byField);
    }
}
