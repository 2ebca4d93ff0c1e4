package dev.postil.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.Intake;
import dev.postil.intake.Original;
import dev.postil.model.Document;
import dev.postil.session.Coding.Wanted;
import dev.postil.session.FoundPlace;
import dev.postil.session.Importing;
import dev.postil.session.Level;
import dev.postil.session.PlaceSearch;
import dev.postil.session.Session;
import dev.postil.session.Sought;
import dev.postil.session.TagAll;
import dev.postil.session.Workspaces;
import dev.postil.store.Store;
import dev.postil.text.PhraseOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What it costs to list and tag 200,000 hits in a text of 10 MB, told apart by what the window's
/// thread does and what is done elsewhere.
@Tag("bench")
class FindBench {

    private static final int LINES = 200_000;

    @TempDir Path folder;

    private final Timed background = new Timed();

    @Test
    void twoHundredThousandHits() throws Exception {
        Store store = Workspaces.create(folder.resolve("B.postil"), "B", "Ada", Clock.systemUTC());
        Session session = Session.open(store, "Ada", background, Clock.systemUTC());
        byte[] text =
                "The quick brown sea jumps over the lazy ship, said.\n\n"
                        .repeat(LINES)
                        .getBytes(StandardCharsets.UTF_8);
        new Importing(session, Intake.standard(), background, Clock.systemUTC())
                .importOriginal(
                        Original.of("long.txt", text),
                        result -> session.show(result.document(), FindBench::fail),
                        FindBench::fail);
        for (PhraseOptions options :
                List.of(
                        PhraseOptions.PLAIN,
                        PhraseOptions.PLAIN.withInflected(true),
                        PhraseOptions.PLAIN.withRegularExpression(true))) {
            measure("find, " + options, () -> find(session, "sea", options));
        }
        List<FoundPlace> places = find(session, "sea", PhraseOptions.PLAIN);
        assertThat(places).hasSize(LINES);
        TagAll all = new TagAll(session);
        Wanted wanted = new Wanted("risk", null);
        for (Level level : Level.values()) {
            measure(
                    "check, " + level,
                    () -> all.check(places, wanted, level, _ -> {}, FindBench::fail));
        }
        measure(
                "tag the sentences",
                () -> all.tag("", places, wanted, Level.SENTENCE, _ -> {}, FindBench::fail));
        AtomicReference<BitSet> marks = new AtomicReference<>();
        measure(
                "check again",
                () -> all.check(places, wanted, Level.MATCH, marks::set, FindBench::fail));
        assertThat(marks.get().cardinality()).isEqualTo(LINES);
        measure("undo", () -> session.history().undo());
        session.close(_ -> {});
    }

    private List<FoundPlace> find(Session session, String phrase, PhraseOptions options) {
        List<FoundPlace> places = new ArrayList<>();
        Document document = session.document().orElseThrow().document().get();
        new PlaceSearch(session)
                .start(
                        null,
                        Sought.of(phrase, options),
                        List.of(document),
                        new PlaceSearch.Taker() {
                            @Override
                            public void found(List<FoundPlace> more) {
                                places.addAll(more);
                            }

                            @Override
                            public void ended(boolean isAll) {}

                            @Override
                            public void failed(Exception failure) {
                                fail(failure);
                            }
                        });
        return places;
    }

    private void measure(String what, Runnable deed) {
        long elsewhere = background.elsewhere();
        long start = System.nanoTime();
        deed.run();
        double all = (System.nanoTime() - start) / 1e6;
        double away = (background.elsewhere() - elsewhere) / 1e6;
        System.out.printf("%-70s here %8.1f ms, elsewhere %8.1f ms%n", what, all - away, away);
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
