package dev.postil.search;

import dev.postil.model.Span;
import dev.postil.search.Asking.Asked;
import dev.postil.search.Hit.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

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
        Choice choice = new Choice(reach);
        long matching = choose(choice, asked.find());
        boolean isAll = choice.count() == matching;
        Weight show = weight(asked);
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<String, List<ScoreDoc>> document : choice.byDocument().entrySet()) {
            List<Ranked> ranked = new ArrayList<>();
            for (ScoreDoc unit : document.getValue()) {
                add(ranked, unit.doc, UUID.fromString(document.getKey()), show, asked);
            }
            int room = Math.min(reach.hitsOfDocument(), reach.hits() - hits.size());
            isAll &= ranked.size() <= room;
            ranked.sort(Ranked.IN_ORDER);
            ranked.stream().limit(room).map(Ranked::hit).forEach(hits::add);
        }
        return new Answer(hits, isAll);
    }

    /// Fills the choice from the best units. Where they are all of a few documents, there may be
    /// others behind them: asks again without those of which there is enough.
    ///
    /// @return how many units match in all, or a number above those chosen
    private long choose(Choice choice, Query find) throws IOException {
        int most = most(find);
        TopDocs best = best(find, most);
        long matching = best.totalHits.value();
        choice.take(best.scoreDocs, Documents.of(searcher.getIndexReader(), best.scoreDocs));
        while (choice.hasRoom() && best.totalHits.value() > best.scoreDocs.length) {
            best = best(without(choice.full(), find), most);
            choice.take(best.scoreDocs, Documents.of(searcher.getIndexReader(), best.scoreDocs));
        }
        return matching;
    }

    private TopDocs best(Query find, int most) throws IOException {
        return searcher.search(find, new TopScoreDocCollectorManager(most, null, most));
    }

    private static Query without(List<String> documents, Query find) {
        return new BooleanQuery.Builder()
                .add(find, Occur.MUST)
                .add(
                        new TermInSetQuery(
                                Fields.DOCUMENT, documents.stream().map(BytesRef::new).toList()),
                        Occur.MUST_NOT)
                .build();
    }

    /// Lucene makes room for as many as are asked for, whether they are there or not.
    private int most(Query find) throws IOException {
        int there = searcher.getIndexReader().maxDoc();
        return Math.max(1, reach.units() < there ? reach.units() : searcher.count(find));
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
        for (Snippet snippet : Snippet.of(text, apart(matches))) {
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
