package dev.postil.ui.sidebar;

import dev.postil.ui.command.CommandControls;
import dev.postil.ui.command.CommandMenu;
import dev.postil.ui.command.Commands;
import java.util.List;

/// The menu of an annotation: the same on its card and on its words.
public final class AnnotationMenu {

    private static final List<String> COMMANDS =
            List.of(
                    "tag.name",
                    "annotation.fields",
                    "annotation.note",
                    "link.make",
                    "annotation.split",
                    "annotation.join",
                    "annotation.duplicate",
                    "annotation.copyQuote",
                    "annotation.remove");

    private AnnotationMenu() {}

    public static CommandMenu of(Commands commands, CommandControls controls) {
        return new CommandMenu(commands, controls, COMMANDS);
    }
}
