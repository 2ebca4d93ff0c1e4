package dev.postil.search;

import dev.postil.model.Span;
import dev.postil.search.Asking.Asked;
import dev.postil.search.Hit.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/// Asks one state of the index, and makes hits of what it answers.
final class Finding {

    private final IndexSearcher searcher;
    private final Words words;
    private final Reach reach;

    /// A hit with what it is sorted by within its document.
    private record Ranked(Hit hit, int start) {

        private static final Comparator<Ranked> IN_ORDER =
                Comparator.comparingInt(Ranked::start)
                        .thenComparing(ranked -> ranked.hit().where())
                        .thenComparing(ranked -> ranked.hit().span());
    }

    Finding(IndexSearcher searcher, Words words, Reach reach) {
        this.searcher = searcher;
        this.words = words;
        this.reach = reach;
    }

    Answer find(Asked asked) throws IOException {
        int most = most(asked);
        TopDocs top =
                searcher.search(asked.find(), new TopScoreDocCollectorManager(most, null, most));
        Map<String, List<ScoreDoc>> chosen = choose(top.scoreDocs);
        int count = chosen.values().stream().mapToInt(List::size).sum();
        Weight show = weight(asked);
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<String, List<ScoreDoc>> document : chosen.entrySet()) {
            List<Ranked> ranked = new ArrayList<>();
            for (ScoreDoc unit : document.getValue()) {
                add(ranked, unit.doc, UUID.fromString(document.getKey()), show, asked);
            }
            ranked.sort(Ranked.IN_ORDER);
            ranked.stream()
                    .limit(Math.min(reach.hitsOfDocument(), reach.hits() - hits.size()))
                    .map(Ranked::hit)
                    .forEach(hits::add);
        }
        return new Answer(hits, count == top.totalHits.value() && hits.size() < reach.hits());
    }

    /// Lucene makes room for as many as are asked for, whether they are there or not.
    private int most(Asked asked) throws IOException {
        int there = searcher.getIndexReader().maxDoc();
        return Math.max(1, reach.units() < there ? reach.units() : searcher.count(asked.find()));
    }

    /// The best units of the best documents.
    private Map<String, List<ScoreDoc>> choose(ScoreDoc[] units) throws IOException {
        List<String> documents = Documents.of(searcher.getIndexReader(), units);
        Map<String, List<ScoreDoc>> chosen = new LinkedHashMap<>();
        int count = 0;
        for (int i = 0; i < units.length && count < reach.hits(); i++) {
            List<ScoreDoc> ofDocument =
                    chosen.computeIfAbsent(documents.get(i), _ -> new ArrayList<>());
            if (ofDocument.size() < reach.hitsOfDocument()) {
                ofDocument.add(units[i]);
                count++;
            }
        }
        return chosen;
    }

    private Weight weight(Asked asked) throws IOException {
        return searcher.createWeight(
                searcher.rewrite(asked.show()), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private void add(List<Ranked> hits, int unit, UUID document, Weight show, Asked asked)
            throws IOException {
        StoredFields stored = searcher.storedFields();
        Document kept = stored.document(unit);
        String text = kept.get(Fields.TEXT);
        Where where = Where.valueOf(kept.get(Fields.ROLE));
        int start = kept.getField(Fields.START).numericValue().intValue();
        String annotation = kept.get(Fields.ANNOTATION);
        List<Span> matches = matches(unit, show);
        if (!asked.beginnings().isEmpty()) {
            matches.addAll(words.beginningWith(asked.beginnings(), text));
        }
        boolean isInText = where == Where.TEXT || where == Where.QUOTE;
        for (Snippet snippet : Snippet.of(text, apart(matches), reach.hitsOfDocument())) {
            Span place = isInText ? snippet.place().shift(start) : snippet.place();
            hits.add(
                    new Ranked(
                            new Hit(
                                    document,
                                    where,
                                    annotation == null ? null : UUID.fromString(annotation),
                                    place,
                                    snippet.words(),
                                    snippet.matches()),
                            where == Where.TITLE || where == Where.DOCUMENT_NOTE ? -1 : start));
        }
    }

    private List<Span> matches(int unit, Weight show) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(unit, leaves));
        Matches matches = show.matches(leaf, unit - leaf.docBase);
        List<Span> spans = new ArrayList<>();
        if (matches == null) {
            return spans;
        }
        for (String field : matches) {
            MatchesIterator places = Fields.isText(field) ? matches.getMatches(field) : null;
            while (places != null && places.next()) {
                spans.add(new Span(places.startOffset(), places.endOffset()));
            }
        }
        return spans;
    }

    /// In order, those that touch as one.
    private static List<Span> apart(List<Span> spans) {
        List<Span> apart = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            if (!apart.isEmpty() && span.start() <= apart.getLast().end()) {
                Span last = apart.removeLast();
                apart.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }
}
