package dev.postil.ui.bubble;

import dev.postil.model.Annotation;
import dev.postil.model.Kind;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.settings.TagDigits;
import dev.postil.ui.control.TagFieldViewModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// When the bubble shows, at which words, and what its keys do.
///
/// It comes with a selection and goes with it, or with Esc; never by time.
public final class BubbleViewModel {

    /// More kinds than these are named in the field.
    private static final int MOST_KINDS = 5;

    /// So long after a name was taken, a kind's key may have been meant for the question of the
    /// kind that a new name asks.
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Session session;
    private final Tagging tagging;
    private final TagDigits digits;
    private final TagFieldViewModel naming;
    private final ReadOnlyObjectWrapper<@Nullable Span> place = new ReadOnlyObjectWrapper<>();
    private Runnable nameSeveral = () -> {};
    private Consumer<TagUse> lossTold = _ -> {};
    private boolean dismissed;
    private @Nullable Span words;
    private @Nullable UUID annotation;
    private Instant named = Instant.MIN;

    /// @param tagging the one that all keys use, so that "repeat" knows of every tagging
    /// @param digits what the digit keys stand for
    public BubbleViewModel(Session session, Tagging tagging, TagDigits digits) {
        this.session = session;
        this.tagging = tagging;
        this.digits = digits;
        this.naming =
                new TagFieldViewModel(
                        session,
                        digits,
                        new TagFieldViewModel.Deed() {
                            @Override
                            public void name(Tag tag) {
                                give(tag);
                            }

                            @Override
                            public boolean isOn(Tag tag) {
                                return useOf(tag).isPresent();
                            }

                            @Override
                            public void create(String kind, String label) {
                                tagging.create(kind, label);
                            }
                        });
        session.selection().words().subscribe(_ -> follow());
        session.selection().annotation().subscribe(_ -> follow());
        session.edges().moving().subscribe(_ -> follow());
        session.selection().picked().subscribe(_ -> follow());
    }

    /// Puts a tag on; takes it off where it is on already.
    private void give(Tag tag) {
        Optional<TagUse> on = useOf(tag);
        if (on.isPresent()) {
            target().ifPresent(annotation -> tagging.untag(annotation, on.get()));
        } else {
            tagging.name(tag);
            named = session.now();
        }
    }

    private Optional<TagUse> useOf(Tag tag) {
        return target().stream()
                .flatMap(annotation -> annotation.tags().stream())
                .filter(use -> tag.id().equals(use.tag()))
                .findFirst();
    }

    /// The words to show the bubble at; null while it does not show.
    ReadOnlyObjectProperty<@Nullable Span> place() {
        return place.getReadOnlyProperty();
    }

    /// The field in which a tag is named.
    TagFieldViewModel naming() {
        return naming;
    }

    /// The kinds that have a button.
    List<Kind> kinds() {
        return session.vocabulary().codebook().get().kinds().stream().limit(MOST_KINDS).toList();
    }

    /// The annotation that the keys act on, where there is one already.
    Optional<Annotation> target() {
        OpenDocument document = session.openDocument().get();
        Span selected = session.selection().words().get();
        return document == null || selected == null
                ? Optional.ofNullable(session.selection().annotation().get())
                : document.index().equalTo(selected).stream().findFirst();
    }

    /// Whether the annotation shows only because it was made or changed just now.
    boolean isOutsideFilter() {
        return target().filter(session.filtering()::isOutside).isPresent();
    }

    /// Presses a kind's key: tags, takes the tag off again, or asks for its name. Just after a name
    /// was taken it takes nothing off: whoever expected the name to be new said its kind.
    void press(String kind) {
        Optional<TagUse> takenOff =
                target().stream()
                        .flatMap(annotation -> annotation.tags().stream())
                        .filter(use -> use.kind().equals(kind) && use.isUnnamed())
                        .findFirst();
        if (takenOff.isPresent() && session.now().isBefore(named.plus(MOMENT))) {
            return;
        }
        Optional<TagUse> filled = takenOff.filter(use -> !use.fields().isEmpty());
        if (tagging.press(kind) == Tagging.Outcome.CHOOSE) {
            naming.start(kind, selectedWords());
        } else if (target().filter(annotation -> !annotation.hasKind(kind)).isPresent()) {
            filled.ifPresent(lossTold);
        }
    }

    /// `told` hears of a kind that was taken off together with what its fields said.
    void tellLossesBy(Consumer<TagUse> told) {
        lossTold = told;
    }

    /// `deed` opens the field for the picked annotations, which stands where they are listed.
    void nameSeveralBy(Runnable deed) {
        nameSeveral = deed;
    }

    /// Opens the field, for a tag of any kind.
    public void name() {
        if (!session.selection().picked().get().isEmpty()) {
            nameSeveral.run();
        } else if (session.selection().words().get() != null
                || session.selection().annotation().get() != null) {
            dismissed = false;
            follow();
            naming.start(null, unnamedKind(), selectedWords());
        }
    }

    /// The kind that waits for a name, for a new name is most likely its.
    private @Nullable String unnamedKind() {
        return target().stream()
                .flatMap(annotation -> annotation.tags().stream())
                .filter(TagUse::isUnnamed)
                .map(TagUse::kind)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    /// What is selected in the text, or what the selected annotation quotes.
    private String selectedWords() {
        OpenDocument document = session.openDocument().get();
        Span selected = session.selection().words().get();
        if (document != null && selected != null) {
            return selected.of(document.text());
        }
        return Optional.ofNullable(session.selection().annotation().get())
                .map(annotation -> annotation.quote().exact())
                .orElse("");
    }

    /// Puts the tag on the selection that a digit stands for, if it stands for one.
    void takeTag(int digit) {
        tagOf(digit).ifPresent(tagging::name);
    }

    private Optional<Tag> tagOf(int digit) {
        return digits.tag(digit).flatMap(session.vocabulary().now()::tag);
    }

    /// Closes the bubble until something else is selected.
    void dismiss() {
        naming.close();
        dismissed = true;
        place.set(null);
    }

    private void follow() {
        Span nowWords = session.selection().words().get();
        Annotation selected = session.selection().annotation().get();
        UUID nowAnnotation = selected == null ? null : selected.id();
        boolean otherWords = !Objects.equals(nowWords, words);
        boolean otherAnnotation = nowWords == null && !Objects.equals(nowAnnotation, annotation);
        words = nowWords;
        annotation = nowAnnotation;
        if (otherWords || otherAnnotation) {
            dismissed = false;
            named = Instant.MIN;
            naming.close();
        }
        Span at = nowWords == null && selected != null ? selected.span() : nowWords;
        boolean isMoving = session.edges().moving().get() != null;
        boolean isOne = session.selection().picked().get().isEmpty();
        place.set(dismissed || isMoving || !isOne ? null : at);
    }
}
