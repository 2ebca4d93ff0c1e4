package dev.postil.intake.rtf;

import java.nio.charset.StandardCharsets;

/// Takes RTF apart. One token at a time, which the fields describe until the next.
final class Tokens {

    /// What was found.
    enum Kind {
        OPEN,
        CLOSE,
        /// A control word, or a sign that is one, in `word`.
        WORD,
        /// A byte of text in `value`.
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_NUMBER = 10;

    private final byte[] rtf;
    private int at;
    private String word = "";
    private int value;
    private boolean valued;

    Tokens(byte[] rtf) {
        this.rtf = rtf;
    }

    String word() {
        return word;
    }

    /// The number behind a control word; a byte of text.
    int value() {
        return value;
    }

    /// Whether there was a number behind the control word.
    boolean isValued() {
        return valued;
    }

    /// The number behind a word that switches something on, unless it is 0.
    boolean isOn() {
        return !valued || value != 0;
    }

    Kind next() {
        while (at < rtf.length) {
            int c = rtf[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {
                    // Lines of the file say nothing.
                }
                default -> {
                    value = c;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        if (at >= rtf.length) {
            return Kind.END;
        }
        int c = rtf[at] & 0xFF;
        if (isLetter(c)) {
            return word(at);
        }
        at++;
        valued = false;
        return switch (c) {
            case '\'' -> hex();
            case '{', '}', '\\' -> {
                value = c;
                yield Kind.BYTE;
            }
            case '\r', '\n' -> sign("par");
            case '\t' -> sign("tab");
            default -> sign(Character.toString(c));
        };
    }

    private Kind sign(String meaning) {
        word = meaning;
        valued = false;
        return Kind.WORD;
    }

    private Kind hex() {
        int high = at < rtf.length ? Character.digit(rtf[at], 16) : -1;
        int low = at + 1 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
        if (high < 0 || low < 0) {
            return next();
        }
        at += 2;
        value = high * 16 + low;
        return Kind.BYTE;
    }

    private Kind word(int start) {
        while (at < rtf.length && isLetter(rtf[at]) && at - start < LONGEST_WORD) {
            at++;
        }
        word = new String(rtf, start, at - start, StandardCharsets.ISO_8859_1);
        number();
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        if (word.equals("bin")) {
            at = (int) Math.min(rtf.length, at + Math.max(0L, value));
        }
        return Kind.WORD;
    }

    private void number() {
        int from = at;
        boolean negative = at < rtf.length && rtf[at] == '-';
        int digits = negative ? at + 1 : at;
        at = digits;
        while (at < rtf.length
                && rtf[at] >= '0'
                && rtf[at] <= '9'
                && at - digits < LONGEST_NUMBER) {
            at++;
        }
        valued = at > digits;
        value = 0;
        if (!valued) {
            at = from;
            return;
        }
        long number =
                Long.parseLong(new String(rtf, digits, at - digits, StandardCharsets.US_ASCII));
        value = (int) Math.min(negative ? -number : number, Integer.MAX_VALUE);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
