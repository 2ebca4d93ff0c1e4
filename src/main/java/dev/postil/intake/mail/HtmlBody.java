package dev.postil.intake.mail;

import dev.postil.intake.html.HtmlPage;
import dev.postil.intake.text.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The text of a mail that was written as HTML.
final class HtmlBody {

    /// How the large programs mark what they put below each mail.
    private static final Set<String> SIGNATURES =
            Set.of(
                    "gmail_signature",
                    "moz-signature",
                    "signature",
                    "protonmail_signature_block",
                    "ms-outlook-mobile-signature",
                    "x_signature");

    private HtmlBody() {}

    static List<Passage> passages(String html) {
        return HtmlPage.passages(HtmlPage.parse(html), HtmlBody::isSignature);
    }

    static String words(String html) {
        return HtmlPage.parse(html).body().text();
    }

    private static boolean isSignature(Element element) {
        return SIGNATURES.contains(element.id().toLowerCase(Locale.ROOT))
                || element.classNames().stream().anyMatch(SIGNATURES::contains);
    }
}
