package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.postil.settings.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LogTest {

    @Test
    void aFailureIsFoundInTheFileOfTheDay() throws JoranException, IOException {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        try {
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(getClass().getResource("/logback.xml"));
            context.getLogger("dev.postil.store").error("The journal ends early");
        } finally {
            context.stop();
        }

        var logs = Directories.ofSystem().state().resolve("logs");
        assertThat(Files.readString(logs.resolve("postil-" + LocalDate.now() + ".log")))
                .contains("The journal ends early");
    }
}
