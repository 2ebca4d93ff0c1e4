package dev.postil.intake.html;

import dev.postil.intake.text.Addresses;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Where links lead, as far as it is safe to follow them.
final class Links {

    /// What is hung on a heading so that its address can be copied.
    private static final Pattern SIGN = Pattern.compile("[#¶§∞\\x{1F517}\\x{2693}]\\uFE0F?");

    private Links() {}

    /// Whether the element is but a sign that leads to the place where it stands.
    static boolean isPermanent(Element element) {
        return element.normalName().equals("a")
                && element.attr("href").contains("#")
                && SIGN.matcher(element.text().strip()).matches();
    }

    /// The address, absolute where the page's own is known; null for what is no address.
    static @Nullable String target(Element link) {
        String written = link.attr("href").strip();
        if (written.isEmpty() || written.equals("#")) {
            return null;
        }
        // What cannot be resolved is not tried: it takes longer than to read the rest of the link.
        boolean within = written.startsWith("#") || link.baseUri().isEmpty();
        String absolute = within ? "" : link.absUrl("href");
        String target = absolute.isEmpty() ? written : absolute;
        return Addresses.isSafe(target) ? target : null;
    }
}
