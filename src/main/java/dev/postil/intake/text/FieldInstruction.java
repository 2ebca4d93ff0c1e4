package dev.postil.intake.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a field in a document of a word processor shall do, such as `HYPERLINK
/// "https://a.example"`.
public final class FieldInstruction {

    private static final Pattern LINK =
            Pattern.compile(
                    "(?i)^\\s*HYPERLINK\\s+(\\\\l\\s+)?\"([^\"]*)\"(?:\\s*\\\\l\\s+\"([^\"]*)\")?.*",
                    Pattern.DOTALL);
    private static final Pattern BARE_LINK =
            Pattern.compile("(?i)^\\s*HYPERLINK\\s+([^\\s\"\\\\]+).*", Pattern.DOTALL);

    private FieldInstruction() {}

    /// Where the instruction of a field leads; empty where it is no link or none to follow.
    public static String link(String instruction) {
        Matcher link = LINK.matcher(instruction);
        if (!link.matches()) {
            Matcher bare = BARE_LINK.matcher(instruction);
            return bare.matches() && isSafe(bare.group(1)) ? bare.group(1) : "";
        }
        String address = link.group(2).strip();
        String place = link.group(3) == null ? "" : "#" + link.group(3);
        if (link.group(1) != null) {
            return "#" + address;
        }
        return isSafe(address) ? address + place : "";
    }

    private static boolean isSafe(String address) {
        return address.matches("(?i)(?:https?|mailto|ftp|doi|tel):.*");
    }
}
