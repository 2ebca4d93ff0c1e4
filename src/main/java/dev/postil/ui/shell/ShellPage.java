package dev.postil.ui.shell;

/// What stands in the middle of the window.
enum ShellPage {
    READ,
    CODEBOOK,
    LINKS
}
