package dev.postil.intake.html;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/// The part an element plays in a publication: as `epub:type` says it, or `role` with `doc-`.
public final class Roles {

    private Roles() {}

    /// Whether the element plays one of the parts.
    public static boolean any(Element element, String... parts) {
        if (!element.hasAttr("epub:type") && !element.hasAttr("role")) {
            return false;
        }
        String said = element.attr("epub:type") + " " + element.attr("role");
        List<String> wanted = List.of(parts);
        return Arrays.stream(said.split("\\s+", -1))
                .map(each -> each.startsWith("doc-") ? each.substring(4) : each)
                .anyMatch(wanted::contains);
    }
}
