package dev.postil.intake.epub;

import java.util.List;
import org.jsoup.nodes.Element;

/// Finds elements of XML whatever prefix their names have.
final class Names {

    private Names() {}

    static List<Element> all(Element root, String name) {
        return root.stream().filter(element -> is(element, name)).toList();
    }

    private static boolean is(Element element, String name) {
        String full = element.normalName();
        return full.endsWith(name)
                && (full.length() == name.length()
                        || full.charAt(full.length() - name.length() - 1) == ':');
    }
}
