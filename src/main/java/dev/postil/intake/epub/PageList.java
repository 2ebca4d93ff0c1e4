package dev.postil.intake.epub;

import dev.postil.intake.archive.BoundlessException;
import dev.postil.intake.html.HtmlPage;
import dev.postil.intake.html.Roles;
import dev.postil.intake.text.CharacterRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The pages of the printed book, as its list of pages names their places.
///
/// @param labels by place: a path, or a path with `#` and a name
record PageList(Map<String, String> labels) {

    private static final int LONGEST = 20;

    PageList {
        labels = Map.copyOf(labels);
    }

    static PageList of(BookFiles files, List<String> lists) throws BoundlessException {
        Map<String, String> labels = new HashMap<>();
        for (String path : lists) {
            Optional<Document> list = files.read(path).map(HtmlPage::parseXml);
            if (list.isPresent()) {
                readNavigation(list.get(), path, labels);
                readTargets(list.get(), path, labels);
            }
        }
        return new PageList(labels);
    }

    private static void readNavigation(Document list, String path, Map<String, String> labels) {
        for (Element navigation : Names.all(list, "nav")) {
            if (Roles.any(navigation, "page-list", "pagelist")) {
                Names.all(navigation, "a")
                        .forEach(link -> put(labels, path, link.attr("href"), link.text()));
            }
        }
    }

    private static void readTargets(Document list, String path, Map<String, String> labels) {
        for (Element target : Names.all(list, "pagetarget")) {
            Names.all(target, "content").stream()
                    .findFirst()
                    .ifPresent(at -> put(labels, path, at.attr("src"), label(target)));
        }
    }

    private static String label(Element target) {
        return Names.all(target, "text").stream()
                .findFirst()
                .map(Element::text)
                .orElse(target.attr("value"));
    }

    private static void put(Map<String, String> labels, String path, String to, String label) {
        String fragment = BookPath.fragment(to);
        String file = BookPath.resolve(path, to);
        String clean = CharacterRules.apply(label).strip();
        if (!clean.isEmpty() && clean.length() <= LONGEST) {
            labels.putIfAbsent(fragment.isEmpty() ? file : file + "#" + fragment, clean);
        }
    }
}
