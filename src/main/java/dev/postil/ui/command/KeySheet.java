package dev.postil.ui.command;

import dev.postil.text.WholeWords;
import dev.postil.ui.command.Shortcut.Chord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which commands the list of keys shows, and in which order: the ones used most come first, digits
/// that do alike are one line.
record KeySheet(Commands commands, KeyNames names) {

    /// What is done again and again, in this order.
    private static final List<String> OFTEN =
            List.of(
                    "kind.",
                    "tag.",
                    "annotation.next",
                    "annotation.previous",
                    "annotation.note",
                    "annotation.fields",
                    "link.make",
                    "selection.",
                    "annotation.",
                    "edges.move",
                    "pen.toggle");

    /// What has a key only while something else is under way.
    private static final List<String> RARE =
            List.of("edges.", "bubble.", "pen.", "link.point", "link.back", "list.pickNone");

    private static final int FEWEST_OF_A_SERIES = 3;

    /// Commands in one line: a single one, or those of the digits in a row.
    record Line(List<Command> commands) {

        Line {
            commands = List.copyOf(commands);
        }

        boolean isSeries() {
            return commands.size() > 1;
        }
    }

    /// The lines of a group that fit all the words typed: each begins a word of the command's
    /// label, or is part of one of its keys.
    List<Line> lines(CommandGroup group, String typed) {
        List<String> words =
                Stream.of(WholeWords.plain(typed).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        List<Command> fitting =
                commands.of(group).stream()
                        .sorted(Comparator.comparingInt(KeySheet::rank))
                        .filter(command -> words.stream().allMatch(word -> fits(command, word)))
                        .toList();
        return inLines(fitting);
    }

    private static int rank(Command command) {
        for (int i = 0; i < OFTEN.size(); i++) {
            if (command.id().startsWith(OFTEN.get(i))) {
                return i;
            }
        }
        boolean isRare = RARE.stream().anyMatch(command.id()::startsWith);
        return OFTEN.size() + (isRare ? 1 : 0);
    }

    private boolean fits(Command command, String word) {
        return (" " + WholeWords.plain(command.label())).contains(" " + word)
                || command.shortcuts().stream()
                        .map(names::of)
                        .map(key -> key.toLowerCase(Locale.ROOT))
                        .anyMatch(key -> isPartOf(key, word));
    }

    /// One letter means the key of that letter, not every key with a letter like it in its name.
    private static boolean isPartOf(String key, String word) {
        return key.equals(word)
                || (word.length() == 1 ? key.endsWith("+" + word) : key.contains(word));
    }

    private static List<Line> inLines(List<Command> commands) {
        List<Line> lines = new ArrayList<>();
        List<Command> series = new ArrayList<>();
        for (Command command : commands) {
            if (!goesOn(series, command)) {
                addSeries(series, lines);
            }
            series.add(command);
        }
        addSeries(series, lines);
        return lines;
    }

    private static void addSeries(List<Command> series, List<Line> lines) {
        if (series.size() >= FEWEST_OF_A_SERIES) {
            lines.add(new Line(series));
        } else {
            series.forEach(command -> lines.add(new Line(List.of(command))));
        }
        series.clear();
    }

    /// Whether a command does with the next digit what the last of `series` does with its own.
    private static boolean goesOn(List<Command> series, Command command) {
        return !series.isEmpty()
                && stem(series.getLast()).equals(stem(command))
                && digit(series.getLast()) + 1 == digit(command)
                && digit(series.getLast()) > 0;
    }

    private static String stem(Command command) {
        return command.id().replaceAll("\\d$", "");
    }

    /// The digit that is its one key; negative where that is another.
    private static int digit(Command command) {
        return command.shortcuts().size() == 1
                        && command.shortcuts().getFirst() instanceof Chord chord
                        && chord.isSingleCharacter()
                        && chord.code().isDigitKey()
                ? chord.code().getChar().charAt(0) - '0'
                : Integer.MIN_VALUE;
    }
}
