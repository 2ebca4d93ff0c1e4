package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StartTest {

    private static final Predicate<String> COMMANDS = Set.of("extract", "--help")::contains;

    @Test
    void opensTheWindowWithoutArguments() {
        assertThat(Start.of(List.of(), COMMANDS)).isEqualTo(new Start.Window(List.of()));
    }

    @Test
    void opensTheWindowOnFiles() {
        var files = List.of("./extract", "a brief.txt");

        assertThat(Start.of(files, COMMANDS)).isEqualTo(new Start.Window(files));
    }

    @Test
    void aCommandOrAnOptionFirstMeansTheCommandLine() {
        var command = List.of("extract", "a brief.txt");
        var option = List.of("--help");

        assertThat(Start.of(command, COMMANDS)).isEqualTo(new Start.Command(command));
        assertThat(Start.of(option, COMMANDS)).isEqualTo(new Start.Command(option));
    }
}
