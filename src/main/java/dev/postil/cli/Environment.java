package dev.postil.cli;

import dev.postil.intake.Intake;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/// What the commands need from outside.
///
/// @param lastWorkspace the workspace that was used last, if any
/// @param author name of the person at the keyboard
/// @param version of the program
public record Environment(
        Supplier<Optional<Path>> lastWorkspace,
        String author,
        String version,
        Intake intake,
        Clock clock) {}
