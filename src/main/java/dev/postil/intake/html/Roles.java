package dev.postil.intake.html;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/// The part an element plays in a publication: as `epub:type` says it, or `role` with `doc-`.
public final class Roles {

    private Roles() {}

    /// Whether the element plays one of the parts.
    public static boolean any(Element element, String... parts) {
        String said = element.attr("epub:type") + " " + element.attr("role");
        if (said.length() == 1) {
            return false;
        }
        List<String> wanted = List.of(parts);
        return Arrays.stream(said.split("\\s+", -1))
                .map(each -> each.startsWith("doc-") ? each.substring(4) : each)
                .anyMatch(wanted::contains);
    }
}
