package dev.postil.ui.dialog;

import dev.postil.settings.FolderUse;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers as the test told it to, in order; what was not told is declined.
public final class FakeDialogs implements Dialogs {

    /// Every question and title, in order.
    public final List<String> asked = new ArrayList<>();

    /// Every page that was shown, in order.
    public final List<URI> browsed = new ArrayList<>();

    private final Deque<List<Path>> files = new ArrayDeque<>();
    private final Deque<Path> targets = new ArrayDeque<>();
    private final Deque<String> lines = new ArrayDeque<>();
    private final Deque<String> taken = new ArrayDeque<>();
    private boolean agrees = true;

    public FakeDialogs chooses(Path... paths) {
        files.add(List.of(paths));
        return this;
    }

    public FakeDialogs savesTo(Path path) {
        targets.add(path);
        return this;
    }

    public FakeDialogs types(String line) {
        lines.add(line);
        return this;
    }

    /// Takes the choice with this label.
    public FakeDialogs takes(String label) {
        taken.add(label);
        return this;
    }

    public FakeDialogs refuses() {
        agrees = false;
        return this;
    }

    @Override
    public List<Path> filesToOpen(FolderUse use, String title, List<FileKind> kinds) {
        asked.add(title);
        return files.isEmpty() ? List.of() : files.remove();
    }

    @Override
    public Optional<Path> folder(FolderUse use, String title) {
        asked.add(title);
        return Optional.ofNullable(targets.poll());
    }

    @Override
    public Optional<Path> saveTarget(
            FolderUse use, String title, String name, List<FileKind> kinds) {
        asked.add(title);
        return Optional.ofNullable(targets.poll());
    }

    @Override
    public void choose(String question, List<Choice> choices) {
        asked.add(question);
        String label = taken.poll();
        choices.stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .ifPresent(choice -> choice.run().run());
    }

    @Override
    public void confirm(String question, String action, Runnable confirmed) {
        asked.add(question);
        if (agrees) {
            confirmed.run();
        }
    }

    @Override
    public void browse(URI page) {
        browsed.add(page);
    }

    @Override
    public void ask(String question, String initial, String action, Consumer<String> given) {
        asked.add(question);
        if (!lines.isEmpty()) {
            given.accept(lines.remove());
        }
    }
}
