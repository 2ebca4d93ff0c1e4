package dev.postil.session;

import dev.postil.model.Codebook;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.TagUse;
import dev.postil.text.WholeWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words of a filter that ask for the value of a field, such as `likelihood:4`: of several for one
/// field any will do, and what is asked of several fields must all be there.
///
/// A field is named by its id or its label, blanks as hyphens. `4+` is that much or more, `2-4` is
/// from the one to the other, nothing after the colon is any value.
final class FieldWords {

    private static final Pattern RANGE =
            Pattern.compile("(?<from>-?\\d+)(?:(?<more>\\+)|-(?<to>-?\\d+))?");

    private final Map<Set<Named>, List<Predicate<FieldValue>>> wanted = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    /// A field of a kind.
    private record Named(String kind, String field) {}

    /// @param words with a colon, lower case
    FieldWords(List<String> words, Codebook codebook) {
        for (String word : words) {
            int colon = word.indexOf(':');
            Set<Named> fields = named(word.substring(0, colon), codebook);
            if (fields.isEmpty()) {
                others.add(word);
            } else {
                wanted.computeIfAbsent(fields, _ -> new ArrayList<>())
                        .add(fits(word.substring(colon + 1)));
            }
        }
    }

    /// Words that name no field, and mean themselves.
    List<String> others() {
        return others;
    }

    boolean fit(List<TagUse> uses) {
        return wanted.entrySet().stream()
                .allMatch(each -> anyFits(each.getKey(), each.getValue(), uses));
    }

    private static boolean anyFits(
            Set<Named> fields, List<Predicate<FieldValue>> fits, List<TagUse> uses) {
        for (TagUse use : uses) {
            for (Map.Entry<String, FieldValue> filled : use.fields().entrySet()) {
                if (fields.contains(new Named(use.kind(), filled.getKey()))
                        && fits.stream().anyMatch(each -> each.test(filled.getValue()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<Named> named(String name, Codebook codebook) {
        return codebook.kinds().stream()
                .flatMap(
                        kind ->
                                kind.fields().stream()
                                        .filter(field -> isNamed(field, name))
                                        .map(field -> new Named(kind.id(), field.id())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isNamed(Field field, String name) {
        return field.id().equalsIgnoreCase(name)
                || field.label().toLowerCase(Locale.ROOT).replace(' ', '-').equals(name);
    }

    private static Predicate<FieldValue> fits(String typed) {
        Predicate<Integer> points = points(typed);
        return value ->
                typed.isEmpty()
                        || switch (value) {
                            case FieldValue.Point(var point) -> points.test(point);
                            case FieldValue.Words(var words) ->
                                    WholeWords.holdsBeginning(words, typed);
                        };
    }

    private static Predicate<Integer> points(String typed) {
        Matcher range = RANGE.matcher(typed);
        if (!range.matches()) {
            return _ -> false;
        }
        try {
            int from = Integer.parseInt(range.group("from"));
            String last = range.group("to");
            int to = last != null ? Integer.parseInt(last) : from;
            boolean isOpen = range.group("more") != null;
            return point -> from <= point && (isOpen || point <= to);
        } catch (NumberFormatException _) {
            // No scale goes as far.
            return _ -> false;
        }
    }
}
