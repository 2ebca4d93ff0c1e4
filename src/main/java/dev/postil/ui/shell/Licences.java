package dev.postil.ui.shell;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The list of libraries that the build collected, as it can be read: a library, its licences and
/// where it comes from.
final class Licences {

    /// As the build writes it: `(licence) (licence) name (group:artifact:version - address)`.
    private static final Pattern LINE =
            Pattern.compile(
                    "^ +((?:\\((?:[^()]|\\([^()]*\\))*\\) )+)(.+) \\(\\S+:(\\S+) - (\\S+)\\)$",
                    Pattern.MULTILINE);

    private static final Pattern LICENCE = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*)\\) ");

    private Licences() {}

    /// What is not in the form that is expected is shown as it is.
    static String readable(String collected) {
        List<MatchResult> libraries = LINE.matcher(collected).results().toList();
        if (libraries.size() != collected.lines().filter(line -> line.startsWith(" ")).count()) {
            return collected.strip();
        }
        return libraries.stream()
                .map(Licences::library)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining("\n\n"));
    }

    private static String library(MatchResult line) {
        Matcher licences = LICENCE.matcher(line.group(1));
        String named =
                licences.results()
                        .map(licence -> licence.group(1))
                        .collect(Collectors.joining("; "));
        return "%s %s\n%s\n%s".formatted(line.group(2), line.group(3), named, line.group(4));
    }
}
