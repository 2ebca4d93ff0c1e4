package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.intake.text.CharacterRules;
import dev.postil.model.Block;
import dev.postil.model.Content;

/// What holds of every file, whatever is in it: it is refused with a reason, or read to a text that
/// keeps all promises, and twice the same.
final class Soundness {

    private Soundness() {}

    static void check(String name, byte[] bytes) {
        Reading reading;
        try {
            reading = Readings.ofBytes(name, bytes);
        } catch (IntakeException refused) {
            assertThat(refused.name()).isEqualTo(name);
            return;
        }
        Content content = reading.content();
        assertThat(CharacterRules.apply(content.text())).isEqualTo(content.text());
        assertThat(again(name, bytes)).isEqualTo(reading);
        int end = -1;
        for (Block block : content.blocks()) {
            assertThat(block.span().start()).isEqualTo(end + 1);
            end = block.span().end();
        }
        assertThat(end).isEqualTo(content.text().length());
        assertThat(content.marks())
                .allSatisfy(
                        mark -> {
                            int index = content.blockIndexAt(mark.span().start());
                            assertThat(content.blocks().get(index).span().contains(mark.span()))
                                    .isTrue();
                        });
    }

    private static Reading again(String name, byte[] bytes) {
        try {
            return Readings.ofBytes(name, bytes.clone());
        } catch (IntakeException refused) {
            throw new AssertionError(refused);
        }
    }
}
