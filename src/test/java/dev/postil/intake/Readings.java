package dev.postil.intake;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/// Reads test files and text, and says what is in them.
public final class Readings {

    private static final Intake INTAKE = Intake.standard();

    private Readings() {}

    /// Reads a file that lies beside the tests.
    public static Reading ofFile(String name) throws IntakeException, IOException {
        try (InputStream file = Readings.class.getResourceAsStream(name)) {
            return INTAKE.read(Original.of(name, file.readAllBytes()), Progress.NONE);
        }
    }

    /// Reads text as if it stood in a file of this name.
    public static Reading of(String name, String text) throws IntakeException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return INTAKE.read(Original.of(name, bytes), Progress.NONE);
    }

    /// Reads bytes as if they were a file of this name.
    public static Reading ofBytes(String name, byte[] bytes) throws IntakeException {
        return INTAKE.read(Original.of(name, bytes), Progress.NONE);
    }

    /// The words of all blocks of a type that are not folded.
    public static List<String> texts(Reading reading, BlockType type) {
        return texts(reading, block -> block.type() == type && !block.folded());
    }

    /// The words of all folded blocks.
    public static List<String> folded(Reading reading) {
        return texts(reading, Block::folded);
    }

    /// Each block in one line: type, level, `o` where ordered, `~` where folded, words.
    public static String outline(Reading reading) {
        StringBuilder outline = new StringBuilder();
        for (Block block : reading.content().blocks()) {
            outline.append(block.folded() ? "~" : "")
                    .append(block.type().name().toLowerCase(java.util.Locale.ROOT))
                    .append(block.level() > 0 ? " " + block.level() : "")
                    .append(block.ordered() ? "o" : "")
                    .append(": ")
                    .append(block.span().of(reading.content().text()).replace("\n", "⏎"))
                    .append('\n');
        }
        return outline.toString();
    }

    private static List<String> texts(Reading reading, Predicate<Block> wanted) {
        Content content = reading.content();
        return content.blocks().stream()
                .filter(wanted)
                .map(block -> block.span().of(content.text()))
                .toList();
    }
}
