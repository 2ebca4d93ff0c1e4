package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.settings.Settings;
import dev.postil.task.Background;
import dev.postil.ui.command.Commands;
import java.time.Clock;

/// What the sidebar is given besides the session.
///
/// @param background lists many annotations elsewhere
public record SidebarServices(
        Settings settings,
        Messages messages,
        Background background,
        Clock clock,
        Commands commands) {}
