package dev.postil.intake.text;

import java.nio.charset.Charset;

/// Bytes that became characters.
///
/// @param text as decoded; [CharacterRules] not yet applied
/// @param guessed whether the encoding was neither marked nor declared nor beyond doubt
/// @param replaced how many malformed places became U+FFFD
public record Decoded(String text, Charset charset, boolean guessed, int replaced) {}
