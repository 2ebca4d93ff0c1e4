package dev.postil.ui.links;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.LinkRules;
import dev.postil.session.LinkRules.Reading;
import dev.postil.session.LinkTargets;
import dev.postil.session.LinkTargets.Target;
import dev.postil.session.LinkTargets.Where;
import dev.postil.session.Linking;
import dev.postil.session.ReadOnlyException;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Making a link: from which end of a passage, to what, and how the one bears on the other.
public final class LinkChooserViewModel {

    /// How far it is.
    enum Stage {
        CLOSED,
        /// The other end is chosen from a list.
        CHOOSING,
        /// The other end is pointed at in the text.
        POINTING
    }

    private final Session session;
    private final Tagging tagging;
    private final Linking linking;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private LinkTargets all;
    private @Nullable Annotation here;
    private @Nullable Annotation pointedOut;
    private List<LinkEnd> ends = List.of();
    private int end;
    private boolean alone;
    private List<Target> targets = List.of();
    private int pointed;
    private List<Reading> readings = List.of();
    private int reading;
    private Consumer<Hanging> linkedAlready = _ -> {};

    /// @param tagging highlights selected words that are to be linked
    LinkChooserViewModel(
            Session session, Tagging tagging, Linking linking, Consumer<Exception> failed) {
        this.session = session;
        this.tagging = tagging;
        this.linking = linking;
        this.failed = failed;
        all = new LinkTargets(session);
        typed.subscribe(_ -> find());
        session.openDocument().subscribe(_ -> close());
        session.history().undoable().subscribe(_ -> closeWhereGone());
    }

    ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    StringProperty typed() {
        return typed;
    }

    /// Counts up whenever there is something else to show.
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// The passage to link from; null while closed.
    @Nullable Annotation here() {
        return here;
    }

    /// The ends of the passage a link may start at.
    List<LinkEnd> ends() {
        return ends;
    }

    /// Index of the end to start at.
    int end() {
        return end;
    }

    /// Whether it starts at the tag of that end wherever it is used, not at this mention of it.
    boolean isAlone() {
        return alone;
    }

    /// What it starts at.
    private LinkEnd from() {
        LinkEnd chosen = ends.get(end);
        return alone ? new LinkEnd(null, chosen.kind(), chosen.tag()) : chosen;
    }

    /// What the link may lead to, best first.
    List<Target> targets() {
        return targets;
    }

    /// Index of the target that Enter takes; that of "point at it" is the number of targets.
    int pointed() {
        return pointed;
    }

    boolean isAtPointing() {
        return pointed == targets.size();
    }

    /// How the two may bear on one another, the likeliest first.
    List<Reading> readings() {
        return readings;
    }

    /// Index of the reading that Enter takes; -1 where none fits.
    int reading() {
        return reading;
    }

    /// Starts at the selected annotation, or at the selected words, which are highlighted for it.
    ///
    /// @throws ReadOnlyException where nothing can be changed
    void start() {
        session.requireWritable();
        tagging.highlight().ifPresent(this::start);
    }

    /// `told` hears of a link that is there already and was to be made once more.
    void onLinkedAlready(Consumer<Hanging> told) {
        linkedAlready = told;
    }

    /// The link that says already what Enter would say.
    Optional<Link> sameLink() {
        return reading < 0 || isAtPointing() || here == null
                ? Optional.empty()
                : linking.same(readings.get(reading), from(), targets.get(pointed).end());
    }

    private void start(Annotation annotation) {
        here = annotation;
        pointedOut = null;
        all = new LinkTargets(session);
        List<LinkEnd> of =
                new ArrayList<>(LinkTargets.ends(annotation, Where.HERE).map(Target::end).toList());
        if (!annotation.tags().isEmpty()) {
            of.add(LinkEnd.of(annotation));
        }
        ends = List.copyOf(of);
        end = 0;
        alone = false;
        typed.set("");
        find();
        stage.set(Stage.CHOOSING);
    }

    void close() {
        all.stop();
        stage.set(Stage.CLOSED);
        here = null;
    }

    /// What it would start at may be taken back while it is open.
    private void closeWhereGone() {
        Annotation from = here;
        if (from != null && session.annotation(from.id()).isEmpty()) {
            close();
        }
    }

    /// Takes another of the passage's ends; the same one again stands for its tag alone.
    void takeEnd(int index) {
        if (0 <= index && index < ends.size()) {
            alone = index == end && !alone && ends.get(index).tag() != null;
            end = index;
            find();
        }
    }

    void point(int index) {
        pointed = Math.floorMod(index, targets.size() + 1);
        read();
    }

    void takeReading(int index) {
        if (!readings.isEmpty()) {
            reading = Math.floorMod(index, readings.size());
            changed();
        }
    }

    /// Makes the link, or goes to the text to have the other end pointed at.
    ///
    /// @return the link, where there is one now
    Optional<Link> take() {
        Annotation from = here;
        if (from == null || stage.get() != Stage.CHOOSING) {
            return Optional.empty();
        }
        if (isAtPointing()) {
            stage.set(Stage.POINTING);
            return Optional.empty();
        }
        if (reading < 0) {
            return Optional.empty();
        }
        LinkEnd start = from();
        LinkEnd target = targets.get(pointed).end();
        Reading how = readings.get(reading);
        Optional<Link> same = sameLink();
        close();
        Optional<Link> made = linking.make(how, start, target);
        select(from.id());
        same.ifPresent(link -> linkedAlready.accept(new Hanging(link, how.forward())));
        return made;
    }

    /// Takes the annotation that is selected in the text as the other end.
    void takeSelected() {
        Annotation from = here;
        Annotation there = session.selection().annotation().get();
        if (stage.get() != Stage.POINTING || from == null || there == null) {
            return;
        }
        if (there.id().equals(from.id())) {
            return;
        }
        pointedOut = there;
        select(from.id());
        stage.set(Stage.CHOOSING);
        typed.set("");
        find();
    }

    /// Goes back to the list from pointing, or closes.
    void back() {
        if (stage.get() == Stage.POINTING && here != null) {
            select(here.id());
            stage.set(Stage.CHOOSING);
        } else {
            close();
        }
    }

    private void select(UUID annotation) {
        session.annotation(annotation)
                .ifPresent(
                        it -> {
                            session.selection().selectWords(null);
                            session.selection().select(it);
                        });
    }

    private void find() {
        Annotation from = here;
        if (from == null || ends.isEmpty()) {
            return;
        }
        Annotation out = pointedOut;
        String words = typed.get();
        if (out != null && words.isBlank()) {
            targets = LinkTargets.ends(out, Where.PASSAGE).toList();
        } else {
            targets = all.find(from, from(), words);
            all.findElsewhere(words, found -> add(words, found), failed);
        }
        pointed = 0;
        read();
    }

    private void add(String words, List<Target> found) {
        if (stage.get() == Stage.CHOOSING && words.equals(typed.get())) {
            boolean wasPointing = isAtPointing() && !targets.isEmpty();
            List<Target> more = new ArrayList<>(targets);
            more.addAll(found);
            targets = List.copyOf(more);
            pointed = wasPointing ? targets.size() : pointed;
            read();
        }
    }

    private void read() {
        Optional<String> wanted =
                reading >= 0 && reading < readings.size() && reading > 0
                        ? Optional.of(readings.get(reading).label())
                        : Optional.empty();
        readings =
                isAtPointing()
                        ? List.of()
                        : LinkRules.readings(
                                from(), targets.get(pointed).end(), session.vocabulary().now());
        reading = readings.isEmpty() ? -1 : 0;
        for (int i = 0; i < readings.size(); i++) {
            if (wanted.equals(Optional.of(readings.get(i).label()))) {
                reading = i;
            }
        }
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
