package dev.postil.search;

import dev.postil.model.Annotation;
import dev.postil.model.Block;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import dev.postil.search.Hit.Where;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// What documents and annotations become in the index: units of about a paragraph, so that a find
/// has a place. Each has an owner, and all units of an owner are replaced together.
final class Units {

    /// Of a unit's words it is known where they stand, so that a find can be shown at once.
    private static final FieldType WORDS = words();

    /// Of pairs it is only known that they are there.
    private static final FieldType PAIRS = pairs();

    private Units() {}

    private static FieldType words() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static FieldType pairs() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /// The owner of what is said about a document.
    static Term facts(UUID document) {
        return new Term(Fields.OWNER, "facts " + document);
    }

    /// The owner of its passages.
    static Term text(UUID document) {
        return new Term(Fields.OWNER, "text " + document);
    }

    static Term annotation(UUID annotation) {
        return new Term(Fields.OWNER, annotation.toString());
    }

    /// Everything of a document.
    static Term document(UUID document) {
        return new Term(Fields.DOCUMENT, document.toString());
    }

    /// Its title and note.
    static List<Unit> factsOf(Document document) {
        Language language = Language.of(document.language());
        List<Unit> units = new ArrayList<>();
        Unit title = new Unit(facts(document.id()), document.id(), Where.TITLE);
        title.says(document.title(), language, 0);
        title.keep(Fields.LANGUAGE, language.field());
        title.tags(document.tags());
        document.creators()
                .forEach(
                        name ->
                                title.add(
                                        new Field(
                                                Fields.CREATORS, name, TextField.TYPE_NOT_STORED)));
        units.add(title);
        String note = document.note();
        if (note != null) {
            Unit unit = new Unit(facts(document.id()), document.id(), Where.DOCUMENT_NOTE);
            unit.says(note, language, 0);
            units.add(unit);
        }
        return units;
    }

    /// The paragraphs of a text.
    static Iterable<Unit> passagesOf(Document document, Content content) {
        Language language = Language.of(document.language());
        String text = content.text();
        List<Span> spans =
                content.blocks().isEmpty()
                        ? List.of(new Span(0, text.length()))
                        : content.blocks().stream().map(Block::span).toList();
        return () ->
                spans.stream()
                        .filter(span -> !span.isEmpty())
                        .map(span -> passage(document.id(), span.of(text), language, span.start()))
                        .iterator();
    }

    private static Unit passage(UUID document, String words, Language language, int start) {
        Unit unit = new Unit(text(document), document, Where.TEXT);
        unit.says(words, language, start);
        return unit;
    }

    /// Its quote and note.
    static List<Unit> of(Annotation annotation, Language language) {
        int start = annotation.place().map(Span::start).orElse(Integer.MAX_VALUE);
        List<Unit> units = new ArrayList<>();
        Where where = annotation.span() == null ? Where.LOST_QUOTE : Where.QUOTE;
        units.add(part(annotation, where, annotation.quote().exact(), language, start));
        String note = annotation.note();
        if (note != null) {
            units.add(part(annotation, Where.NOTE, note, language, start));
        }
        return units;
    }

    private static Unit part(
            Annotation annotation, Where where, String words, Language language, int start) {
        Unit unit = new Unit(annotation(annotation.id()), annotation.document(), where);
        unit.says(words, language, start);
        unit.keep(Fields.ANNOTATION, annotation.id().toString());
        unit.add(new StringField(Fields.PERSON, annotation.creator().toString(), Field.Store.NO));
        unit.tags(annotation.tags());
        return unit;
    }

    /// One unit, as Lucene takes it.
    static final class Unit implements Iterable<IndexableField> {

        private final List<IndexableField> fields = new ArrayList<>();

        Unit(Term owner, UUID document, Where where) {
            add(new StringField(Fields.OWNER, owner.text(), Field.Store.NO));
            add(new StringField(Fields.DOCUMENT, document.toString(), Field.Store.NO));
            add(new SortedDocValuesField(Fields.DOCUMENT, new BytesRef(document.toString())));
            add(new StringField(Fields.ROLE, where.name(), Field.Store.YES));
        }

        void add(IndexableField field) {
            fields.add(field);
        }

        void keep(String field, String value) {
            add(new StoredField(field, value));
        }

        void says(String words, Language language, int start) {
            keep(Fields.TEXT, words);
            add(new StoredField(Fields.START, start));
            add(new Field(Fields.EXACT, words, WORDS));
            add(new Field(language.field(), words, WORDS));
            add(new Field(Fields.PAIRS, words, PAIRS));
        }

        void tags(List<TagUse> uses) {
            for (TagUse use : uses) {
                add(new StringField(Fields.KIND, use.kind(), Field.Store.NO));
                UUID tag = use.tag();
                if (tag != null) {
                    add(new StringField(Fields.TAG, tag.toString(), Field.Store.NO));
                }
            }
        }

        @Override
        public Iterator<IndexableField> iterator() {
            return fields.iterator();
        }
    }
}
