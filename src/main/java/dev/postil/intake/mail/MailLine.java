package dev.postil.intake.mail;

/// A line of a mail.
///
/// @param depth how many times it was quoted
/// @param text without the signs of quoting
record MailLine(int depth, String text) {

    /// Nobody quotes deeper; each level costs a step deeper.
    private static final int DEEPEST = 12;

    /// Signs of quoting may have a space behind each.
    static MailLine of(String raw) {
        int depth = 0;
        int at = 0;
        while (at < raw.length() && raw.charAt(at) == '>') {
            depth++;
            at++;
            if (at < raw.length() && raw.charAt(at) == ' ') {
                at++;
            }
        }
        return new MailLine(Math.min(depth, DEEPEST), raw.substring(at));
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
