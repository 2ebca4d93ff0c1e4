package dev.postil.crash;

import dev.postil.intake.Intake;
import dev.postil.intake.Original;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.session.Exporting;
import dev.postil.session.Importing;
import dev.postil.session.SaveState;
import dev.postil.session.Session;
import dev.postil.session.Workspaces;
import dev.postil.store.EarlierWorkspace;
import dev.postil.store.Store;
import dev.postil.task.DirectBackground;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Makes workspaces that something is going to happen to.
final class Prepared {

    static final String TITLE = "Desk";
    static final String AUTHOR = "Ada";

    private Prepared() {}

    /// Leaves a closed workspace with one document, and tells what it holds.
    ///
    /// @param words in the document
    static void workspace(Path folder, Said said, Work work, int words) throws Exception {
        DirectBackground background = new DirectBackground();
        Clock clock = Clock.systemUTC();
        Session session =
                Session.open(
                        Workspaces.create(folder, TITLE, AUTHOR, clock), AUTHOR, background, clock);
        addDocument(session, background, words);
        Deeds deeds = new Deeds(session, background, new Random(1));
        for (int i = 0; i < 12; i++) {
            deeds.tag();
        }
        if (work == Work.MIGRATION) {
            link(session);
        }
        background.flush();
        said.saved(session.history().sequence(), Fingerprint.of(session));
        session.close(Prepared::requireSaved);
        if (work == Work.MIGRATION) {
            EarlierWorkspace.make(folder);
        }
        if (work == Work.FILES) {
            writeFiles(folder);
        }
    }

    /// Files of somebody who went on in a copy of the workspace. Each holds more than the one
    /// before.
    private static void writeFiles(Path folder) throws Exception {
        DirectBackground background = new DirectBackground();
        Clock clock = Clock.systemUTC();
        Path copy = folder.resolveSibling(folder.getFileName() + "-copy");
        Scene.copy(folder, copy);
        Session other = Session.open(Store.open(copy), "Ben", background, clock);
        other.show(other.library().now().getFirst(), Prepared::fail);
        Deeds deeds = new Deeds(other, background, new Random(2));
        for (int i = 0; i < Deeds.FILES; i++) {
            for (int done = 0; done < 20; done++) {
                deeds.tag();
                deeds.type();
                deeds.pause();
            }
            new Exporting(other, clock, "crash")
                    .exportJson(
                            "", List.of(), false, Deeds.file(folder, i), () -> {}, Prepared::fail);
        }
        other.close(Prepared::requireSaved);
        Scene.discard(copy);
    }

    static void addDocument(Session session, DirectBackground background, int words) {
        byte[] text = Deeds.text(words).getBytes(StandardCharsets.UTF_8);
        new Importing(session, Intake.standard(), background, Clock.systemUTC())
                .importOriginal(
                        Original.of("brief.txt", text),
                        result -> session.show(result.document(), Prepared::fail),
                        Prepared::fail);
    }

    /// So many that an earlier version's need a while to be brought up to date.
    private static void link(Session session) {
        List<Annotation> there = session.document().orElseThrow().snapshot();
        String type = session.vocabulary().now().linkTypes().getFirst().id();
        List<Change> links = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            links.add(
                    new Change.OfLink(
                            null,
                            new Link(
                                    UUID.randomUUID(),
                                    type,
                                    LinkEnd.of(there.get(i % there.size())),
                                    LinkEnd.of(there.get((i + 1) % there.size())),
                                    "because " + i,
                                    session.author().id(),
                                    session.now(),
                                    session.now())));
        }
        session.perform(new Change.Several(Change.Reason.BULK_EDIT, links));
    }

    private static void requireSaved(SaveState state) {
        if (!(state instanceof SaveState.Saved)) {
            throw new IllegalStateException(state.toString());
        }
    }

    private static void fail(Exception failure) {
        throw new IllegalStateException(failure);
    }
}
