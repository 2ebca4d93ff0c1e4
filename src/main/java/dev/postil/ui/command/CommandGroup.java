package dev.postil.ui.command;

import dev.postil.i18n.Messages;

/// The headings commands are listed under, in their order.
public enum CommandGroup {
    ANNOTATE,
    MOVE,
    FIND,
    WORKSPACE,
    HISTORY,
    VIEW,
    HELP;

    /// The heading in words.
    public String words(Messages messages) {
        return switch (this) {
            case ANNOTATE -> messages.get("command.group.annotate");
            case MOVE -> messages.get("command.group.move");
            case FIND -> messages.get("command.group.find");
            case WORKSPACE -> messages.get("command.group.workspace");
            case HISTORY -> messages.get("command.group.history");
            case VIEW -> messages.get("command.group.view");
            case HELP -> messages.get("command.group.help");
        };
    }
}
