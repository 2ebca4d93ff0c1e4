package dev.postil.ui.library;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.session.Session;
import dev.postil.session.Shelving;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is known about a document, to be corrected by who knows better than the original says.
final class DetailsViewModel {

    private static final Pattern BETWEEN_AUTHORS = Pattern.compile("\\s*;\\s*");
    private static final String JOINED = "; ";

    private final Session session;
    private final Messages messages;
    private final UUID document;
    private final StringProperty title;
    private final StringProperty authors;
    private final StringProperty published;
    private final StringProperty language;
    private final StringProperty address;
    private final StringProperty outlet;
    private final StringBinding problem;

    DetailsViewModel(Session session, Messages messages, Document document) {
        this.session = session;
        this.messages = messages;
        this.document = document.id();
        title = new SimpleStringProperty(document.title());
        authors = new SimpleStringProperty(String.join(JOINED, document.creators()));
        published = new SimpleStringProperty(Objects.requireNonNullElse(document.published(), ""));
        language = new SimpleStringProperty(Objects.requireNonNullElse(document.language(), ""));
        address = new SimpleStringProperty(Objects.requireNonNullElse(document.source().uri(), ""));
        outlet =
                new SimpleStringProperty(
                        Objects.requireNonNullElse(document.source().outlet(), ""));
        problem =
                Bindings.createStringBinding(
                        this::whatIsWrong, title, published, language, address);
    }

    StringProperty title() {
        return title;
    }

    /// Names with semicolons between them.
    StringProperty authors() {
        return authors;
    }

    /// A year, a month such as `2025-03`, or a day such as `2025-03-22`.
    StringProperty published() {
        return published;
    }

    /// BCP 47, such as `en` or `pt-BR`.
    StringProperty language() {
        return language;
    }

    StringProperty address() {
        return address;
    }

    /// What published it.
    StringProperty outlet() {
        return outlet;
    }

    /// Says what cannot be saved as it stands; empty where all can.
    StringBinding problem() {
        return problem;
    }

    /// Nothing happens while there is a [#problem], or once the document is gone.
    void save() {
        if (problem.get().isEmpty()) {
            session.library().document(document).ifPresent(this::save);
        }
    }

    private void save(Document current) {
        new Shelving(session)
                .correct(
                        current,
                        title.get().strip(),
                        names(),
                        orNull(published),
                        orNull(language),
                        orNull(address),
                        orNull(outlet));
    }

    private List<String> names() {
        return Stream.of(BETWEEN_AUTHORS.split(authors.get().strip()))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static @Nullable String orNull(StringProperty field) {
        String words = field.get().strip();
        return words.isEmpty() ? null : words;
    }

    private String whatIsWrong() {
        if (title.get().isBlank()) {
            return messages.get("details.problem.title");
        }
        if (!isDate(published.get().strip())) {
            return messages.get("details.problem.published");
        }
        if (!isLanguage(language.get().strip())) {
            return messages.get("details.problem.language");
        }
        return isAddress(address.get().strip()) ? "" : messages.get("details.problem.address");
    }

    private static boolean isDate(String words) {
        try {
            switch (words.length()) {
                case 0 -> {}
                case 4 -> Year.parse(words);
                case 7 -> YearMonth.parse(words);
                default -> LocalDate.parse(words);
            }
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isLanguage(String words) {
        try {
            return words.isEmpty() || new Locale.Builder().setLanguageTag(words).build() != null;
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    private static boolean isAddress(String words) {
        try {
            return words.isEmpty() || URI.create(words).isAbsolute();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
