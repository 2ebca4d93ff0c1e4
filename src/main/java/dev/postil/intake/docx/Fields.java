package dev.postil.intake.docx;

import dev.postil.intake.text.Addresses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields that are open where a part is read: what a field is told to show stays out, what it
/// shows is text.
final class Fields {

    private static final int LONGEST_CODE = 4096;

    /// Fields in fields; what lies deeper is taken for a part of the last.
    private static final int DEEPEST = 50;

    private static final Pattern ARGUMENT =
            Pattern.compile("\"([^\"]*)\"|(\\\\[a-zA-Z*#@])|(\\S+)");

    /// One field.
    private static final class Field {
        final StringBuilder code = new StringBuilder();
        boolean shows;
        boolean contents;
        @Nullable String href;
    }

    private final Deque<Field> open = new ArrayDeque<>();
    private int beyond;

    void begin() {
        if (open.size() < DEEPEST) {
            open.push(new Field());
        } else {
            beyond++;
        }
    }

    /// What the field is told to show.
    void code(String code) {
        Field field = open.peek();
        if (field != null && !field.shows && field.code.length() < LONGEST_CODE) {
            field.code.append(code);
        }
    }

    /// From here on stands what it shows.
    void show() {
        Field field = open.peek();
        if (field != null) {
            field.shows = true;
            field.href = target(field.code.toString());
            field.contents = kind().equals("TOC");
        }
    }

    void end() {
        if (beyond > 0) {
            beyond--;
        } else {
            open.poll();
        }
    }

    /// Forgets fields that were told what to show and show nothing by the end of their paragraph: a
    /// change that was deleted took their end, and all that follows would be no text.
    void dropUnshown() {
        while (!open.isEmpty() && !open.element().shows) {
            open.pop();
        }
    }

    /// Whether characters here are no text.
    boolean isHidden() {
        return open.stream().anyMatch(field -> !field.shows);
    }

    /// Whether a table of contents is being shown.
    boolean isInContents() {
        return open.stream().anyMatch(field -> field.contents);
    }

    /// What the innermost field is told, in capitals: `PAGE`, `FORMCHECKBOX`.
    String kind() {
        Field field = open.peek();
        return field == null ? "" : kind(field.code.toString());
    }

    /// Where the characters here lead, if a field says so.
    @Nullable String href() {
        return open.stream()
                .map(field -> field.href)
                .filter(href -> href != null)
                .findFirst()
                .orElse(null);
    }

    private static String kind(String code) {
        String stripped = code.strip();
        int end = 0;
        while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
            end++;
        }
        return stripped.substring(0, end).toUpperCase(Locale.ROOT);
    }

    /// Where a field leads: `HYPERLINK "address" \l "place"`, `REF place \h`.
    static @Nullable String target(String code) {
        String kind = kind(code);
        boolean link = kind.equals("HYPERLINK");
        boolean reference =
                (kind.equals("REF") || kind.equals("PAGEREF") || kind.equals("NOTEREF"))
                        && code.contains("\\h");
        if (!link && !reference) {
            return null;
        }
        String address = "";
        String place = "";
        Matcher matcher = ARGUMENT.matcher(code.strip().substring(kind.length()));
        boolean placeNext = reference;
        while (matcher.find()) {
            String option = matcher.group(2);
            if (option != null) {
                placeNext = option.equals("\\l");
                continue;
            }
            String argument = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
            if (placeNext) {
                place = place.isEmpty() ? argument : place;
            } else {
                address = address.isEmpty() && link ? argument : address;
            }
            placeNext = false;
        }
        return target(address, place);
    }

    /// An address and a place in it as one; null where they lead nowhere, or nowhere safe.
    static @Nullable String target(@Nullable String address, @Nullable String place) {
        String whole =
                (address == null ? "" : address.strip())
                        + (place == null || place.isBlank() ? "" : "#" + place.strip());
        return whole.isEmpty() || whole.equals("#") || !Addresses.isSafe(whole) ? null : whole;
    }
}
