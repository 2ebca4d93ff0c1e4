package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.settings.Settings;
import dev.postil.ui.command.CommandControls;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyNames;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.dialog.Problems;

/// What every part of one window works with.
public record ShellTools(
        Settings settings,
        Messages messages,
        Overlay overlay,
        Notices notices,
        Problems problems,
        Dialogs dialogs,
        Commands commands) {

    /// Names of keys on this machine.
    public KeyNames keys() {
        return KeyNames.ofSystem(messages);
    }

    /// Makes controls for the commands.
    public CommandControls controls() {
        return new CommandControls(keys());
    }
}
