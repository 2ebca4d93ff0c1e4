package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.session.Session;
import dev.postil.session.Trait;
import dev.postil.session.Walk;
import dev.postil.settings.Grouping;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What is done with the list as a whole: walk along it, group it, filter it, hand on its summary.
final class ListCommands {

    private final Session session;
    private final SidebarViewModel model;
    private final FilterViewModel filter;
    private final Messages messages;
    private final Walk walk;
    private final IntSupplier caret;
    private final Consumer<String> say;
    private final BooleanBinding open;

    /// @param caret where the caret stands in the text, UTF-16
    /// @param say tells somebody that the way began anew, or that there is nothing to go to
    ListCommands(
            SidebarViewModel model,
            FilterViewModel filter,
            Messages messages,
            IntSupplier caret,
            Consumer<String> say) {
        this.caret = caret;
        this.say = say;
        this.session = model.session();
        this.model = model;
        this.filter = filter;
        this.messages = messages;
        this.walk = new Walk(session);
        this.open = Bindings.isNotNull(session.openDocument());
    }

    /// @param type moves the focus to the filter
    /// @param copySummary puts the summary where it can be pasted from
    void register(Commands commands, Runnable type, Runnable copySummary) {
        walking(commands);
        grouping(commands);
        commands.register(
                find("filter.type", messages.get("command.filter.type"))
                        .keys("Ctrl+Shift+L")
                        .does(type),
                find("filter.clear", messages.get("command.filter.clear"))
                        .keys("Shift+Esc")
                        .when(session.filtering().filter().map(now -> !now.isNone()))
                        .does(session.filtering()::clear),
                find("filter.onScreen", messages.get("command.filter.onScreen"))
                        .keys("V")
                        .does(() -> model.onScreen().set(!model.onScreen().get())),
                quick("filter.noTag", messages.get("command.filter.noTag"), "no:tag"),
                quick("filter.noName", messages.get("command.filter.noName"), "no:name"),
                quick("filter.noNote", messages.get("command.filter.noNote"), "no:note"),
                quick("filter.today", messages.get("command.filter.today"), "since:today"),
                named("summary.copy", CommandGroup.VIEW, messages.get("command.summary.copy"))
                        .keys("Ctrl+Shift+S")
                        .does(copySummary));
    }

    private void walking(Commands commands) {
        commands.register(
                move("annotation.next", messages.get("command.annotation.next"))
                        .keys("J", "Alt+Down")
                        .does(() -> go(() -> walk.next(here()))),
                move("annotation.previous", messages.get("command.annotation.previous"))
                        .keys("K", "Alt+Up")
                        .does(() -> go(() -> walk.previous(here()))),
                move("annotation.nextUntagged", messages.get("command.annotation.nextUntagged"))
                        .keys("U")
                        .does(() -> seek(true, Trait.TAG, untagged())),
                move(
                                "annotation.previousUntagged",
                                messages.get("command.annotation.previousUntagged"))
                        .keys("Shift+U")
                        .does(() -> seek(false, Trait.TAG, untagged())),
                move("annotation.nextUnnoted", messages.get("command.annotation.nextUnnoted"))
                        .keys("W")
                        .does(() -> seek(true, Trait.NOTE, unnoted())),
                move(
                                "annotation.previousUnnoted",
                                messages.get("command.annotation.previousUnnoted"))
                        .keys("Shift+W")
                        .does(() -> seek(false, Trait.NOTE, unnoted())));
    }

    private void grouping(Commands commands) {
        commands.register(
                by("list.byPosition", messages.get("command.list.byPosition"), Grouping.POSITION),
                by("list.byKind", messages.get("command.list.byKind"), Grouping.KIND),
                by("list.byTag", messages.get("command.list.byTag"), Grouping.TAG),
                by("list.byAuthor", messages.get("command.list.byAuthor"), Grouping.AUTHOR),
                by("list.summary", messages.get("command.list.summary"), Grouping.SUMMARY),
                named("list.nextGrouping", CommandGroup.VIEW, messages.get("command.list.regroup"))
                        .keys("G")
                        .does(this::regroup),
                named("list.foldAll", CommandGroup.VIEW, messages.get("command.list.foldAll"))
                        .does(() -> model.foldAll(true)),
                named("list.unfoldAll", CommandGroup.VIEW, messages.get("command.list.unfoldAll"))
                        .does(() -> model.foldAll(false)));
    }

    private Command by(String id, String label, Grouping grouping) {
        return named(id, CommandGroup.VIEW, label).does(() -> model.grouping().set(grouping));
    }

    private Command quick(String id, String label, String word) {
        return find(id, label).does(() -> filter.toggleWord(word));
    }

    private Command.Builder move(String id, String label) {
        return named(id, CommandGroup.MOVE, label);
    }

    private Command.Builder find(String id, String label) {
        return named(id, CommandGroup.FIND, label);
    }

    private Command.Builder named(String id, CommandGroup group, String label) {
        return Command.named(id, group, label).when(open);
    }

    /// Where somebody reads: at the caret, unless it was left behind.
    private int here() {
        int at = caret.getAsInt();
        boolean isInView = session.reading().view().get().contains(at);
        return isInView ? at : session.reading().top().get();
    }

    private String untagged() {
        return messages.get("sidebar.walk.noneUntagged");
    }

    private String unnoted() {
        return messages.get("sidebar.walk.noneUnnoted");
    }

    /// Goes to the next annotation that lacks something, at the end of the document on from the
    /// other end.
    ///
    /// @param none what to say where nothing lacks it
    private void seek(boolean forward, Trait trait, String none) {
        Optional<Annotation> further =
                forward
                        ? walk.next(here(), trait::isMissingIn)
                        : walk.previous(here(), trait::isMissingIn);
        Optional<Annotation> around =
                forward ? walk.first(trait::isMissingIn) : walk.last(trait::isMissingIn);
        if (further.isEmpty()) {
            say.accept(
                    around.isEmpty()
                            ? none
                            : messages.get(
                                    forward ? "sidebar.walk.fromStart" : "sidebar.walk.fromEnd"));
        }
        go(() -> further.or(() -> around));
    }

    private void regroup() {
        List<Grouping> all = List.of(Grouping.values());
        int next = all.indexOf(model.grouping().get()) + 1;
        model.grouping().set(all.get(next % all.size()));
    }

    private void go(Supplier<Optional<Annotation>> step) {
        step.get()
                .ifPresent(
                        annotation -> {
                            session.selection().selectWords(null);
                            session.selection().select(annotation);
                        });
    }
}
