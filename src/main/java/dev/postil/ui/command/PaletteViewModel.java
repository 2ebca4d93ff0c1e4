package dev.postil.ui.command;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
        List<String> words = List.of(plain(query.get()).strip().split("\\s+"));
        matches.setAll(
                commands.all().stream()
                        .filter(
                                command ->
                                        words.stream().allMatch(plain(command.label())::contains))
                        .sorted(
                                Comparator.comparing((Command command) -> !command.isExecutable())
                                        .thenComparingInt(command -> rank(command, words))
                                        .thenComparing(Command::group))
                        .toList());
    }

    private static int rank(Command command, List<String> words) {
        String label = plain(command.label());
        if (label.startsWith(words.getFirst())) {
            return 0;
        }
        return words.stream().allMatch(word -> (" " + label).contains(" " + word)) ? 1 : 2;
    }

    /// Lower case and without accents, so that `resume` finds `Résumé`.
    static String plain(String words) {
        String decomposed = Normalizer.normalize(words, Normalizer.Form.NFD);
        return decomposed.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
