package dev.postil.ui.dialog;

import dev.postil.i18n.Messages;
import dev.postil.model.Explained;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place that turns a failure into words.
///
/// Failures that explain themselves are told in their own words; for others, such as those of the
/// platform, parts register words. Everything else is a fault of the program: it gets a short code,
/// is logged once with its stack, and its details can be copied.
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int MOST_DETAILS = 20_000;

    private final Map<Class<?>, Function<Throwable, String>> words = new LinkedHashMap<>();
    private final Messages messages;
    private final ProblemDisplay display;

    public Problems(Messages messages, ProblemDisplay display) {
        this.messages = messages;
        this.display = display;
    }

    /// Registers the words for one kind of failure that cannot explain itself.
    public <E extends Throwable> void foresee(Class<E> type, Function<E, String> sentence) {
        words.put(type, failure -> sentence.apply(type.cast(failure)));
    }

    /// Shows a failure. Safe to call with anything that can be thrown. That somebody called work
    /// off is no news to them.
    public void report(Throwable failure) {
        if (!(failure instanceof CancellationException)) {
            display.show(describe(failure));
        }
    }

    /// Shows a failure, with more words around those that tell what was foreseen.
    public void report(Throwable failure, UnaryOperator<String> around) {
        if (failure instanceof CancellationException) {
            return;
        }
        display.show(
                switch (describe(failure)) {
                    case Problem.Known(String why) -> new Problem.Known(around.apply(why));
                    case Problem.Unexpected unexpected -> unexpected;
                });
    }

    /// The failure in words, for a place of its own such as the banner; logs what is unexpected.
    public Problem describe(Throwable failure) {
        return foreseen(failure)
                .<Problem>map(Problem.Known::new)
                .orElseGet(() -> unexpected(failure));
    }

    private Optional<String> foreseen(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Explained explained) {
                return Optional.of(messages.explain(explained));
            }
            Throwable candidate = cause;
            var fitting =
                    words.entrySet().stream()
                            .filter(entry -> entry.getKey().isInstance(candidate))
                            .findFirst();
            if (fitting.isPresent()) {
                return Optional.of(fitting.get().getValue().apply(candidate));
            }
        }
        return Optional.empty();
    }

    private Problem unexpected(Throwable failure) {
        String code = code(failure);
        LOG.error("Unexpected failure {}", code, failure);
        return new Problem.Unexpected(messages.get("problem.fault"), code, details(failure, code));
    }

    /// Made from what failed where, so that two reports of one fault carry the same code.
    private static String code(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var place = new StringBuilder(root.getClass().getName());
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("dev.postil")) {
                place.append(frame.getClassName()).append(frame.getMethodName());
                break;
            }
        }
        return String.format("P-%04X", place.toString().hashCode() & 0xFFFF);
    }

    private static String details(Throwable failure, String code) {
        var stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        String details =
                """
                %s
                Java %s, JavaFX %s, %s %s

                %s"""
                        .formatted(
                                code,
                                System.getProperty("java.version"),
                                System.getProperty("javafx.version"),
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                stack);
        return details.substring(0, Math.min(details.length(), MOST_DETAILS));
    }
}
