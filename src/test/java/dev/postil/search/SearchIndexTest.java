package dev.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Sample;
import dev.postil.search.Hit.Where;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

    private static final String TEXT =
            """
            A policy without a name
            For a decade the ministry has kept to a policy of strategic ambiguity: it names no side.
            Ambiguity of a strategic kind pays, as long as nobody asks.""";

    private Indexed indexed;
    private Document brief;

    @BeforeEach
    void open() throws IOException {
        indexed = Indexed.temporary();
        brief =
                indexed.document(
                        "Hedging at the border", "en", TEXT, List.of("Policy Desk"), "Read twice");
        indexed.add(brief);
    }

    @AfterEach
    void close() throws IOException {
        indexed.close();
    }

    @Test
    void aPhraseIsFoundAsItStandsWithItsPlace() throws IOException {
        List<Hit> hits = indexed.hits("\"Strategic ambiguity\"");

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().span().of(TEXT)).isEqualTo("strategic ambiguity");
        assertThat(hits.getFirst().where()).isEqualTo(Where.TEXT);
        assertThat(hits.getFirst().document()).isEqualTo(brief.id());
        assertThat(indexed.find("\"strategic ambiguities\"")).isEmpty();
    }

    @Test
    void aPhraseOfCommonWordsIsFoundAsItStands() throws IOException {
        indexed.add("Common", "en", "It is not the end of it.\nThe end: it is of the not.");

        assertThat(indexed.find("\"of it\"")).containsExactly("It is not the end [of it].");
        assertThat(indexed.find("\"of the\"")).containsExactly("The end: it is [of the] not.");
        assertThat(indexed.find("\"it is not the\"")).containsExactly("[It is not the] end of it.");
        assertThat(indexed.find("\"it is the\"")).isEmpty();
        assertThat(indexed.find("\"the not\" \"end it\"")).hasSize(1);
    }

    @Test
    void allWordsHaveToBeInOneParagraphInWhateverForm() throws IOException {
        assertThat(indexed.find("ambiguities strategic")).hasSize(2);
        assertThat(indexed.find("ambiguity decade")).hasSize(1);
        assertThat(indexed.find("decade nobody")).isEmpty();
    }

    @Test
    void theBeginningOfAWordAndASimilarOneAreFoundWhereAskedFor() throws IOException {
        assertThat(indexed.find("ambig")).isEmpty();
        assertThat(indexed.find("ambig*"))
                .hasSize(2)
                .allMatch(hit -> hit.toLowerCase(Locale.ROOT).contains("[ambiguity]"));
        assertThat(indexed.find("ambigiuty~")).hasSize(2);
        assertThat(indexed.find("ambiguity decadent~")).hasSize(1);
    }

    @Test
    void theLastWordMayBeUnfinishedWhileItIsTyped() throws IOException {
        var question = Question.parseWhileTyping("strategic amb");

        assertThat(indexed.index.search(question, Names.NONE, Reach.LIST).hits())
                .extracting(Indexed::marked)
                .hasSize(2)
                .allMatch(hit -> hit.toLowerCase(Locale.ROOT).contains("[ambiguity]"));
    }

    @Test
    void titlesAndNotesOfDocumentsAreFound() throws IOException {
        assertThat(indexed.hits("hedge")).extracting(Hit::where).containsExactly(Where.TITLE);
        assertThat(indexed.hits("twice"))
                .extracting(Hit::where)
                .containsExactly(Where.DOCUMENT_NOTE);
    }

    @Test
    void aHighlightIsNoSecondPlaceOfWhatItQuotes() throws IOException {
        indexed.annotate(brief, "strategic ambiguity", Sample.ADA, "the heart of it");

        assertThat(indexed.hits("\"strategic ambiguity\""))
                .extracting(Hit::where)
                .containsExactly(Where.TEXT);
        assertThat(indexed.hits("heart")).extracting(Hit::where).containsExactly(Where.NOTE);
    }

    @Test
    void theNameOfATagFindsWhatCarriesIt() throws IOException {
        var freedom = indexed.tag("implication", null, "Freedom of action", "elbow room");
        var below = indexed.tag("implication", freedom, "Delay");
        Annotation one =
                indexed.annotate(brief, "names no side", Sample.ADA, null, Indexed.use(freedom));
        Annotation two = indexed.annotate(brief, "decade", Sample.ADA, null, Indexed.use(below));

        assertThat(indexed.hits("freedom"))
                .extracting(Hit::annotation)
                .containsExactly(two.id(), one.id());
        assertThat(indexed.hits("elbow side"))
                .extracting(Hit::annotation)
                .containsExactly(one.id());
        assertThat(indexed.hits("tag:delay")).extracting(Hit::annotation).containsExactly(two.id());
        assertThat(indexed.hits("tag:\"freedom of\" side"))
                .extracting(Hit::where)
                .containsExactly(Where.QUOTE);
        assertThat(indexed.hits("tag:nothing")).isEmpty();
    }

    @Test
    void kindsAndPeopleNarrowDown() throws IOException {
        Annotation risk =
                indexed.annotate(brief, "policy", Sample.ADA, "thin", Sample.use("risk", null));
        Annotation actor =
                indexed.annotate(
                        brief, "ministry", Indexed.BOB, "thin too", Sample.use("actor", null));

        assertThat(indexed.hits("kind:risk"))
                .extracting(Hit::annotation)
                .containsExactly(risk.id());
        assertThat(indexed.hits("kind:actor thin"))
                .extracting(Hit::annotation)
                .containsExactly(actor.id());
        assertThat(indexed.hits("author:marley"))
                .extracting(Hit::annotation)
                .containsExactly(actor.id());
        assertThat(indexed.hits("author:bob kind:risk")).isEmpty();
        assertThat(indexed.hits("author:\"policy desk\" decade"))
                .extracting(Hit::where)
                .containsExactly(Where.TEXT);
    }

    @Test
    void aTitleNarrowsDownToItsDocument() throws IOException {
        indexed.add("Another", "en", "A policy of strategic patience");

        assertThat(indexed.hits("strategic title:border"))
                .extracting(Hit::document)
                .containsOnly(brief.id());
        assertThat(indexed.hits("strategic title:another")).hasSize(1);
        assertThat(indexed.hits("title:hedging"))
                .extracting(Hit::where)
                .containsExactly(Where.TITLE);
    }

    @Test
    void whatIsChangedOrRemovedIsFoundNoMore() throws IOException {
        Annotation before = indexed.annotate(brief, "policy", Sample.ADA, "thin");
        Annotation after = before.withNote("thick", Sample.ADA.id(), Sample.NOW);
        indexed.apply(new Change.OfAnnotation(before, after));
        assertThat(indexed.find("thin")).isEmpty();
        assertThat(indexed.find("thick")).containsExactly("[thick]");

        indexed.apply(new Change.OfAnnotation(after, null));
        assertThat(indexed.find("thick")).isEmpty();

        indexed.apply(new Change.OfDocument(brief, brief.withTitle("Renamed", Sample.NOW)));
        assertThat(indexed.find("hedging")).isEmpty();
        assertThat(indexed.find("renamed")).hasSize(1);
        assertThat(indexed.find("decade")).hasSize(1);

        indexed.apply(new Change.OfDocument(brief, null));
        assertThat(indexed.find("decade")).isEmpty();
    }

    @Test
    void whatIsDoneAgainChangesNothing() throws IOException {
        var change = new Change.OfDocument(null, brief);
        indexed.apply(change);
        indexed.apply(change);

        assertThat(indexed.find("decade")).hasSize(1);
    }

    @Test
    void oneDocumentLeavesRoomForOthersAndTheRestIsTold() throws IOException {
        indexed.add("Many", "en", "again\n".repeat(500));
        indexed.add("One", "en", "once and again");

        Answer answer = indexed.index.search(Question.parse("again"), Names.NONE, Reach.LIST);

        assertThat(answer.hits()).hasSize(Reach.LIST.hitsOfDocument() + 1);
        assertThat(answer.isAll()).isFalse();
        assertThat(indexed.index.search(Question.parse("again"), Names.NONE, Reach.ALL).hits())
                .hasSize(501);
    }

    @Test
    void neitherDoManyDocumentsThatSayTheSameOverAndOver() throws IOException {
        for (int i = 0; i < 3; i++) {
            indexed.add("Many", "en", "again\n".repeat(400));
        }
        Document one = indexed.add("One", "en", "once and again");

        List<Hit> hits = indexed.hits("again");

        assertThat(hits).hasSize(3 * Reach.LIST.hitsOfDocument() + 1);
        assertThat(hits.getLast().document()).isEqualTo(one.id());
    }

    @Test
    void whatALongParagraphHoldsAndIsNotShownIsTold() throws IOException {
        indexed.add("Long", "en", ("again " + "word ".repeat(300)).repeat(12));

        Answer answer = indexed.index.search(Question.parse("again"), Names.NONE, Reach.LIST);

        assertThat(answer.hits()).hasSize(Reach.LIST.hitsOfDocument());
        assertThat(answer.isAll()).isFalse();
    }

    @Test
    void aWholePageOfWordsIsNotTooMuch() throws IOException {
        String page = String.join(" ", Collections.nCopies(200, TEXT));

        assertThat(indexed.find(page)).isEmpty();
        assertThat(indexed.find(Question.lessExactly(page))).isEmpty();
        assertThat(indexed.find("\"" + page + "\"")).isEmpty();
        assertThat(indexed.find(page.replace(' ', '-') + "~")).isEmpty();
        assertThat(indexed.find(TEXT.lines().toList().get(1))).hasSize(1);
    }

    @Test
    void anIndexOfAnotherVersionIsNotUsed(@TempDir Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(List.of());
            writer.setLiveCommitData(
                    Map.of("format", "0", "workspace", new UUID(1, 1).toString(), "sequence", "1")
                            .entrySet());
        }
        try (SearchIndex index = SearchIndex.open(new Place.Own(folder))) {
            assertThat(index.standing()).isEmpty();
        }
    }
}
