package dev.postil.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final Commands commands = new Commands();

    @Test
    void whatIsReplacedKeepsItsPlace() {
        commands.register(named("a"), named("b"), named("c"));

        commands.replace(List.of("b"), List.of(named("x"), named("y")));

        assertThat(commands.all()).extracting(Command::id).containsExactly("a", "x", "y", "c");
    }

    @Test
    void severalApartAreReplacedWhereTheFirstStood() {
        commands.register(named("a"), named("b"), named("c"), named("d"));

        commands.replace(List.of("d", "b"), List.of(named("b")));

        assertThat(commands.all()).extracting(Command::id).containsExactly("a", "b", "c");
    }

    @Test
    void whatReplacesNothingComesLast() {
        commands.register(named("a"));

        commands.replace(List.of("unknown"), List.of(named("b")));
        commands.replace(List.of(), List.of(named("c")));

        assertThat(commands.all()).extracting(Command::id).containsExactly("a", "b", "c");
    }

    @Test
    void whatReplacesIsRefusedWhereNothingCanBeChanged() {
        var reading = new Commands("Nothing can be changed.");

        reading.replace(
                List.of(),
                List.of(Command.named("a", CommandGroup.MOVE, "a").changes().does(fail())));

        assertThat(reading.get("a").isExecutable()).isFalse();
        assertThat(reading.get("a").refusal()).isEqualTo("Nothing can be changed.");
    }

    @Test
    void twoOfOneNameAreRefused() {
        commands.register(named("a"));

        assertThatIllegalArgumentException().isThrownBy(() -> commands.register(named("a")));
    }

    private static Command named(String id) {
        return Command.named(id, CommandGroup.MOVE, id).does(() -> {});
    }

    private static Runnable fail() {
        return () -> {
            throw new AssertionError("done all the same");
        };
    }
}
