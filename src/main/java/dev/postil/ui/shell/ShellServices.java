package dev.postil.ui.shell;

import java.util.List;

/// What the shell shows that is neither a pane nor of the workspace.
///
/// @param search the field that stands in the top bar
/// @param faces fonts to offer for reading
public record ShellServices(
        ProgramActions program, Tasks tasks, SearchField search, List<String> faces) {}
