package dev.postil.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The first lines of a mail: what only programs write there tells it from a text about mails.
final class MailHeaders {

    private static final int HEAD = 16_384;
    private static final Pattern FIRST =
            Pattern.compile(
                    "^\\s*(?:From [^\\n]*\\n)?[!-9;-~]{1,80}:[ \\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern OF_PROGRAMS =
            Pattern.compile("(?im)^(?:MIME-Version|Message-ID|Received|Return-Path)[ \\t]*:");
    private static final Pattern OF_PEOPLE = Pattern.compile("(?im)^(?:From|Subject|Date|To):");
    private static final Pattern OF_BROWSERS =
            Pattern.compile("(?im)^(?:Snapshot-Content-Location:|From: \"?<?Saved by )");

    private MailHeaders() {}

    static boolean areThere(byte[] bytes) {
        String headers = headers(bytes);
        return FIRST.matcher(headers).matches()
                && OF_PROGRAMS.matcher(headers).find()
                && OF_PEOPLE.matcher(headers).find();
    }

    /// Whether a browser wrote them rather than a mail program.
    static boolean areOfBrowser(byte[] bytes) {
        String headers = headers(bytes);
        return FIRST.matcher(headers).matches() && OF_BROWSERS.matcher(headers).find();
    }

    /// All before the first blank line.
    private static String headers(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                        .replace("\r\n", "\n");
        int start = 0;
        while (start < head.length() && Character.isWhitespace(head.charAt(start))) {
            start++;
        }
        int end = head.indexOf("\n\n", start);
        return head.substring(start, end < 0 ? head.length() : end + 1);
    }
}
