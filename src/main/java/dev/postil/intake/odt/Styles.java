package dev.postil.intake.odt;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.office.Inheritance;
import dev.postil.intake.office.Look;
import dev.postil.intake.office.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The styles of a document. Those that the program made are another set for the text than for the
/// heads of pages, with the same names.
final class Styles {

    private final Map<String, Style> styles;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, List<Style>> chains = new HashMap<>();
    private final Map<String, Look> looks = new HashMap<>();
    private final Lists lists;
    private @Nullable String language;

    private Styles(Map<String, Style> styles, Lists lists, @Nullable String language) {
        this.styles = styles;
        this.lists = lists;
        this.language = language;
    }

    static Styles none() {
        return new Styles(new HashMap<>(), Lists.none(), null);
    }

    /// The same styles, to which others come without changing these.
    Styles copy() {
        return new Styles(new HashMap<>(styles), lists.copy(), language);
    }

    Lists lists() {
        return lists;
    }

    /// The language of all text that does not say otherwise.
    @Nullable String language() {
        return language;
    }

    /// Reads the styles in the current element.
    ///
    /// @param automatic whether the program made them
    void read(Cursor xml, boolean automatic) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (Names.of(xml)) {
                case "style:style" -> style(xml, automatic);
                case "style:default-style" -> defaults(xml);
                case "text:list-style", "text:outline-style" -> lists.read(xml);
                default -> xml.skip();
            }
        }
    }

    private void style(Cursor xml, boolean automatic) throws XMLStreamException {
        String key = key(xml.attribute("family", ""), xml.attribute("name", ""));
        styles.put(key, StyleReader.read(xml, automatic));
        roles.clear();
        chains.clear();
        looks.clear();
    }

    private void defaults(Cursor xml) throws XMLStreamException {
        boolean paragraph = xml.attribute("family", "").equals("paragraph");
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            String declared = xml.attribute("language");
            if (paragraph && declared != null && !declared.equals("none")) {
                String country = xml.attribute("country", "none");
                language = country.equals("none") ? declared : declared + "-" + country;
            }
            xml.skip();
        }
    }

    private static String key(String family, String name) {
        return family + " " + name;
    }

    /// What a paragraph of this style is.
    Role role(@Nullable String paragraph) {
        return roles.computeIfAbsent(paragraph == null ? "" : paragraph, this::named);
    }

    private Role named(String paragraph) {
        return chain("paragraph", paragraph).stream()
                .map(style -> Role.named(style.name()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Role.PARAGRAPH);
    }

    /// The list that paragraphs of this style belong to; empty text where a style takes them out.
    Optional<String> list(@Nullable String paragraph) {
        return Inheritance.first(chain("paragraph", paragraph), Style::list);
    }

    boolean pageBefore(@Nullable String paragraph) {
        List<Style> chain = chain("paragraph", paragraph);
        return !chain.isEmpty() && chain.stream().anyMatch(Style::pageBefore);
    }

    /// How characters are set in a paragraph of this style: as its user set the whole of it by
    /// hand; what its style does for all of its kind is no mark.
    Look look(@Nullable String paragraph) {
        return looks.computeIfAbsent(paragraph == null ? "" : paragraph, this::byHand);
    }

    private Look byHand(String paragraph) {
        List<Style> chain = chain("paragraph", paragraph);
        List<Style> byHand = chain.stream().filter(Style::automatic).toList();
        boolean hidden = Inheritance.first(chain, Style::hidden).orElse(false);
        return look(byHand, new Look(false, false, false, Look.Height.LINE, hidden, null));
    }

    /// How characters in a span of this style are set within others.
    Look look(@Nullable String span, Look outer) {
        List<Style> chain = chain("text", span);
        Look look = look(chain, outer);
        boolean code = chain.stream().anyMatch(style -> Role.isCode(style.name()));
        return code ? look.asCode() : look;
    }

    private static Look look(List<Style> chain, Look outer) {
        return new Look(
                Inheritance.first(chain, Style::bold).orElse(outer.bold()),
                Inheritance.first(chain, Style::italic).orElse(outer.italic()),
                outer.code(),
                Inheritance.first(chain, Style::height).orElse(outer.height()),
                Inheritance.first(chain, Style::hidden).orElse(outer.hidden()),
                outer.href());
    }

    private List<Style> chain(String family, @Nullable String name) {
        return name == null ? List.of() : chains.computeIfAbsent(key(family, name), this::follow);
    }

    private List<Style> follow(String key) {
        String family = key.substring(0, key.indexOf(' '));
        return Inheritance.chain(styles.get(key), style -> parent(family, style));
    }

    private @Nullable Style parent(String family, Style style) {
        String parent = style.parent();
        return parent == null ? null : styles.get(key(family, parent));
    }
}
