package dev.postil.ui.command;

import dev.postil.text.WholeWords;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds commands by a few typed letters: all words must occur, those that begin a word come first.
final class PaletteViewModel {

    private final Commands commands;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Command> matches = FXCollections.observableArrayList();
    private final ObservableList<Command> matchesView =
            FXCollections.unmodifiableObservableList(matches);

    PaletteViewModel(Commands commands) {
        this.commands = commands;
        query.subscribe(_ -> search());
    }

    StringProperty query() {
        return query;
    }

    ObservableList<Command> matches() {
        return matchesView;
    }

    /// Empties the field and lists the commands as they are possible now.
    void restart() {
        query.set("");
        search();
    }

    private void search() {
        List<String> words = List.of(WholeWords.plain(query.get()).strip().split("\\s+"));
        matches.setAll(
                commands.all().stream()
                        .filter(
                                command ->
                                        words.stream()
                                                .allMatch(
                                                        WholeWords.plain(command.label())
                                                                ::contains))
                        .sorted(
                                Comparator.comparing((Command command) -> !command.isExecutable())
                                        .thenComparingInt(command -> rank(command, words))
                                        .thenComparing(Command::group))
                        .toList());
    }

    private static int rank(Command command, List<String> words) {
        String label = WholeWords.plain(command.label());
        if (label.startsWith(words.getFirst())) {
            return 0;
        }
        return words.stream().allMatch(word -> (" " + label).contains(" " + word)) ? 1 : 2;
    }
}
