package dev.postil.app;

import dev.postil.i18n.Messages;
import dev.postil.intake.Original;
import dev.postil.session.Importing;
import dev.postil.session.Importing.Result;
import dev.postil.session.Merging;
import dev.postil.session.Session;
import dev.postil.ui.shell.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/// The sample and merges, for one open workspace.
final class SessionSources implements Sources {

    private static final String SAMPLE = "hedging-at-the-border.md";

    private final Importing importing;
    private final Merging merging;
    private final MergeWords words;

    SessionSources(Session session, Importing importing, Messages messages) {
        this.importing = importing;
        this.words = new MergeWords(messages);
        this.merging = new Merging(session);
    }

    @Override
    public void importSample(Consumer<Result> done, Consumer<Exception> failed) {
        try (InputStream in =
                SessionSources.class.getResourceAsStream("/dev/postil/sample/" + SAMPLE)) {
            byte[] bytes = Objects.requireNonNull(in, SAMPLE).readAllBytes();
            importing.importOriginal(Original.of(SAMPLE, bytes), done, failed);
        } catch (IOException failure) {
            failed.accept(failure);
        }
    }

    @Override
    public void merge(String title, Path file, Consumer<String> done, Consumer<Exception> failed) {
        String name = String.valueOf(file.getFileName());
        merging.merge(title, file, plan -> done.accept(words.of(name, plan)), failed);
    }
}
