package dev.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.postil.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarningTest {

    private static final Pattern KEY = Pattern.compile("\"(exchange\\.(warning|refused)\\.\\w+)\"");

    @Test
    void everyKeyHasWords() throws IOException {
        Messages messages = Messages.load(Locale.ENGLISH);

        assertThat(keys()).isNotEmpty();
        for (String key : keys()) {
            assertThatCode(() -> messages.get(key)).doesNotThrowAnyException();
        }
    }

    @Test
    void aFileThatIsWrongThroughoutFillsNoMemory() {
        Warnings warnings = new Warnings();
        for (int i = 0; i < 5_000; i++) {
            warnings.add("exchange.warning.twice", i);
        }

        assertThat(warnings.all()).hasSize(1_001);
        assertThat(warnings.all().getLast()).isEqualTo(Warning.of("exchange.warning.more", 4_000));
    }

    private static List<String> keys() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/postil/exchange"))) {
            StringBuilder code = new StringBuilder();
            for (Path file : files.toList()) {
                code.append(Files.readString(file));
            }
            return KEY.matcher(code).results().map((MatchResult hit) -> hit.group(1)).toList();
        }
    }
}
