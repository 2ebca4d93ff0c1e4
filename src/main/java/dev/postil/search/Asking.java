package dev.postil.search;

import dev.postil.search.Hit.Where;
import dev.postil.search.Question.Part;
import dev.postil.search.Question.Property;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/// Puts a [Question] as queries to Lucene.
///
/// A passage is found by its words. What an annotation quotes is part of a passage already, so its
/// quote counts only where the question is about annotations: about a kind, a tag or a person.
final class Asking {

    /// Words as they were typed mean more than other forms of them.
    private static final float EXACTLY = 1.5f;

    private static final int MOST_DOCUMENTS = 10_000;
    private static final int SHORTEST_FUZZY = 3;
    private static final int LONG_FUZZY = 6;

    /// Lucene takes some fifty words for one that they are similar to.
    private static final int MOST_SIMILAR = 50;

    /// Of all Lucene, which by default refuses a page of words that somebody puts in.
    static final int MOST_CLAUSES = Question.MOST_PARTS * Question.MOST_PARTS * MOST_SIMILAR;

    private final IndexSearcher searcher;
    private final Names names;
    private final Words words;
    private final QueryBuilder builder;
    private final List<String> stems;

    private final List<Query> shown = new ArrayList<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<Query> tagged = new ArrayList<>();

    /// @param find what to look for
    /// @param show what to mark in what was found
    /// @param beginnings of words to mark as well
    record Asked(Query find, Query show, List<String> beginnings) {}

    Asking(IndexSearcher searcher, Analyzer analyzer, Names names) {
        this.searcher = searcher;
        this.names = names;
        words = new Words(analyzer);
        builder = new QueryBuilder(analyzer);
        stems =
                FieldInfos.getIndexedFields(searcher.getIndexReader()).stream()
                        .filter(field -> field.startsWith(Fields.STEMS))
                        .sorted()
                        .toList();
    }

    Asked ask(Question question) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean hasWords = false;
        boolean aboutAnnotations = false;
        for (Part part : question.parts()) {
            if (part instanceof Part.Only(Property property, String name)) {
                all.add(only(property, name, question), Occur.FILTER);
                aboutAnnotations |= property != Property.TITLE;
            } else {
                hasWords = true;
                all.add(withTags(part), Occur.MUST);
            }
        }
        if (!hasWords) {
            all.add(in(Fields.ROLE, alone(aboutAnnotations)), Occur.FILTER);
        } else if (!aboutAnnotations) {
            leaveQuotesOut(all);
        }
        return new Asked(all.build(), any(shown), List.copyOf(beginnings));
    }

    /// What is listed where nothing but properties are asked for.
    private static List<String> alone(boolean annotations) {
        return annotations
                ? List.of(Where.QUOTE.name(), Where.LOST_QUOTE.name(), Where.TITLE.name())
                : List.of(Where.TITLE.name());
    }

    /// All but those whose tags are called so.
    private void leaveQuotesOut(BooleanQuery.Builder all) {
        Query quotes = role(Where.QUOTE);
        if (tagged.isEmpty()) {
            all.add(quotes, Occur.MUST_NOT);
            return;
        }
        BooleanQuery.Builder others = new BooleanQuery.Builder();
        others.add(quotes, Occur.MUST);
        others.add(any(tagged), Occur.MUST_NOT);
        all.add(others.build(), Occur.MUST_NOT);
    }

    private Query withTags(Part part) {
        Query content = content(part);
        boolean begun = part instanceof Part.Begun || part instanceof Part.Prefix;
        Set<?> tags = names.tags(part.words(), begun);
        if (tags.isEmpty()) {
            return content;
        }
        Query byTag = in(Fields.TAG, tags);
        tagged.add(byTag);
        return any(List.of(content, byTag));
    }

    private Query content(Part part) {
        return switch (part) {
            case Part.Word(String typed) -> show(word(typed));
            case Part.Begun(String typed) -> any(List.of(show(word(typed)), prefix(typed)));
            case Part.Phrase(String typed) -> exactly(typed);
            case Part.Prefix(String typed) -> prefix(typed);
            case Part.Similar(String typed) -> show(similar(typed));
            case Part.Only only -> throw new IllegalArgumentException("no words: " + only);
        };
    }

    private Query show(Query query) {
        shown.add(query);
        return query;
    }

    private Query word(String typed) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(phrase(Fields.EXACT, typed), EXACTLY));
        stems.forEach(field -> ways.add(phrase(field, typed)));
        return new DisjunctionMaxQuery(ways, 0);
    }

    /// These words as they stand. Only what has their pairs is looked at.
    private Query exactly(String typed) {
        Query phrase = show(phrase(Fields.EXACT, typed));
        List<String> pairs = words.pairs(typed);
        if (pairs.isEmpty()) {
            return phrase;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        pairs.forEach(pair -> all.add(new TermQuery(new Term(Fields.PAIRS, pair)), Occur.FILTER));
        if (pairs.size() > 1 || !PairFilter.isUnique(pairs.getFirst())) {
            all.add(phrase, Occur.MUST);
        }
        return all.build();
    }

    /// One word, or several that follow each other.
    private Query phrase(String field, String typed) {
        Query phrase = builder.createPhraseQuery(field, typed);
        return phrase == null ? MatchNoDocsQuery.INSTANCE : phrase;
    }

    /// Words that follow each other, the last of which may go on.
    private Query prefix(String typed) {
        List<String> tokens = words.of(typed);
        if (tokens.isEmpty() || isWhole(tokens.getLast())) {
            return show(phrase(Fields.EXACT, typed));
        }
        String last = tokens.getLast();
        beginnings.add(last);
        Query begun = new PrefixQuery(new Term(Fields.EXACT, last));
        List<String> before = tokens.subList(0, tokens.size() - 1);
        return before.isEmpty()
                ? begun
                : all(
                        List.of(
                                show(new PhraseQuery(Fields.EXACT, before.toArray(String[]::new))),
                                begun));
    }

    /// Of a script whose signs are words of their own.
    private static boolean isWhole(String token) {
        int sign = token.codePointAt(0);
        return Character.isIdeographic(sign)
                || Character.UnicodeScript.of(sign) == Character.UnicodeScript.HIRAGANA;
    }

    private Query similar(String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String token : words.of(typed).stream().limit(Question.MOST_PARTS).toList()) {
            int length = token.codePointCount(0, token.length());
            Term term = new Term(Fields.EXACT, token);
            int edits = length < LONG_FUZZY ? 1 : FuzzyQuery.defaultMaxEdits;
            all.add(
                    length < SHORTEST_FUZZY ? new TermQuery(term) : new FuzzyQuery(term, edits),
                    Occur.MUST);
        }
        return all.build();
    }

    private Query only(Property property, String name, Question question) throws IOException {
        return switch (property) {
            case KIND -> in(Fields.KIND, names.kinds(name));
            case TAG -> in(Fields.TAG, names.tags(name, true));
            case AUTHOR ->
                    any(
                            List.of(
                                    in(Fields.PERSON, names.people(name)),
                                    in(Fields.DOCUMENT, documents(phrase(Fields.CREATORS, name)))));
            case TITLE -> titled(name, question);
        };
    }

    private Query titled(String name, Question question) throws IOException {
        Query title = all(List.of(word(name), role(Where.TITLE)));
        if (question.parts().size() == 1) {
            show(word(name));
        }
        return in(Fields.DOCUMENT, documents(title));
    }

    /// The documents that one of these units is of.
    private List<String> documents(Query query) throws IOException {
        return Documents.of(
                searcher.getIndexReader(), searcher.search(query, MOST_DOCUMENTS).scoreDocs);
    }

    private static Query role(Where where) {
        return new ConstantScoreQuery(new TermQuery(new Term(Fields.ROLE, where.name())));
    }

    private static Query in(String field, Collection<?> values) {
        return values.isEmpty()
                ? MatchNoDocsQuery.INSTANCE
                : new TermInSetQuery(
                        field,
                        values.stream().map(value -> new BytesRef(value.toString())).toList());
    }

    private static Query any(List<Query> ways) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, Occur.SHOULD));
        return any.build();
    }

    private static Query all(List<Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.MUST));
        return all.build();
    }
}
