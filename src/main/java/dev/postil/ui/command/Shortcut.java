package dev.postil.ui.command;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What to press for a command.
///
/// Letters and digits go by key code, which is the same on every keyboard layout; signs go by the
/// character typed, for their keys move about.
public sealed interface Shortcut {

    /// Whether a press of a key is this shortcut.
    boolean matchesPress(KeyEvent press);

    /// Whether a character that was typed is this shortcut.
    boolean matchesTyped(String character);

    /// Whether it is one character without a modifier: such shortcuts can be switched off, and act
    /// only where nobody types.
    boolean isSingleCharacter();

    /// Whether it acts only in the places for reading: all that has no modifier and could mean
    /// something else elsewhere.
    boolean isForReading();

    /// As [#of] reads it.
    String words();

    /// What a press means as a shortcut; empty for a modifier alone, and for a sign, which is known
    /// once it is typed.
    static Optional<Shortcut> pressed(KeyEvent press) {
        KeyCode code = press.getCode();
        boolean control = press.isShortcutDown();
        boolean plain = !control && !press.isAltDown();
        boolean sign =
                !(code.isLetterKey()
                        || code.isDigitKey()
                        || code.isFunctionKey()
                        || code.isNavigationKey()
                        || code.isArrowKey()
                        || Chord.WITHOUT_SIGN.contains(code));
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || (plain && sign)) {
            return Optional.empty();
        }
        return Optional.of(new Chord(code, control, press.isShiftDown(), press.isAltDown()));
    }

    /// The shortcut of a sign that was typed; empty for letters, digits and what is no sign.
    static Optional<Shortcut> typed(String character) {
        return character.length() == 1
                        && !Character.isLetterOrDigit(character.charAt(0))
                        && !Character.isISOControl(character.charAt(0))
                        && !Character.isWhitespace(character.charAt(0))
                ? Optional.of(new Sign(character))
                : Optional.empty();
    }

    /// Reads `R`, `Shift+O`, `Ctrl+Shift+F`, `F3`, `Del`, `Alt+Down`, `.` or `?`. `Ctrl` is the
    /// command key on macOS.
    ///
    /// @throws IllegalArgumentException if there is no such key
    static Shortcut of(String words) {
        if (words.length() == 1 && !Character.isLetterOrDigit(words.charAt(0))) {
            return new Sign(words);
        }
        Set<String> parts = Set.of(words.split("\\+"));
        String key = words.substring(words.lastIndexOf('+') + 1);
        return new Chord(
                Chord.code(key),
                parts.contains("Ctrl"),
                parts.contains("Shift"),
                parts.contains("Alt"));
    }

    /// A key with its modifiers.
    record Chord(KeyCode code, boolean control, boolean shift, boolean alt) implements Shortcut {

        private static final Map<String, KeyCode> SHORT_NAMES =
                Map.of(
                        "Del", KeyCode.DELETE,
                        "Esc", KeyCode.ESCAPE,
                        "[", KeyCode.OPEN_BRACKET,
                        "]", KeyCode.CLOSE_BRACKET);

        private static final Set<KeyCode> WITHOUT_SIGN =
                Set.of(
                        KeyCode.ENTER,
                        KeyCode.DELETE,
                        KeyCode.INSERT,
                        KeyCode.BACK_SPACE,
                        KeyCode.ESCAPE,
                        KeyCode.TAB,
                        KeyCode.SPACE);

        @Override
        public String words() {
            String key =
                    SHORT_NAMES.entrySet().stream()
                            .filter(entry -> entry.getValue() == code)
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(code.getName());
            return (control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
        }

        static KeyCode code(String key) {
            return Optional.ofNullable(SHORT_NAMES.get(key))
                    .or(() -> Optional.ofNullable(KeyCode.getKeyCode(key)))
                    .orElseThrow(() -> new IllegalArgumentException("no such key: " + key));
        }

        @Override
        public boolean matchesPress(KeyEvent press) {
            return isSameKey(press.getCode())
                    && press.isShortcutDown() == control
                    && press.isAltDown() == alt
                    && (press.isShiftDown() == shift || code == KeyCode.PLUS)
                    && isNothingElseDown(press);
        }

        /// On some layouts digits are typed with Shift: their key code is that of another sign.
        @Override
        public boolean matchesTyped(String character) {
            return code.isDigitKey() && isSingleCharacter() && character.equals(code.getChar());
        }

        @Override
        public boolean isSingleCharacter() {
            return !control && !alt && (code.isLetterKey() || code.isDigitKey());
        }

        @Override
        public boolean isForReading() {
            return !control && !alt && !code.isFunctionKey();
        }

        private boolean isSameKey(KeyCode pressed) {
            return pressed == code
                    || switch (pressed) {
                        case EQUALS, ADD -> code == KeyCode.PLUS;
                        case SUBTRACT -> code == KeyCode.MINUS;
                        case NUMPAD0 -> code == KeyCode.DIGIT0;
                        default -> false;
                    };
        }

        private static boolean isNothingElseDown(KeyEvent press) {
            int down = press.isControlDown() ? 1 : 0;
            down += press.isMetaDown() ? 1 : 0;
            return down == (press.isShortcutDown() ? 1 : 0);
        }
    }

    /// A sign, whatever key types it.
    record Sign(String character) implements Shortcut {

        @Override
        public String words() {
            return character;
        }

        @Override
        public boolean matchesPress(KeyEvent press) {
            return false;
        }

        @Override
        public boolean matchesTyped(String typed) {
            return typed.equals(character)
                    || (character.equals("?") && typed.equals("؟"))
                    || (character.equals(".") && typed.equals("。"));
        }

        @Override
        public boolean isSingleCharacter() {
            return true;
        }

        @Override
        public boolean isForReading() {
            return true;
        }
    }
}
