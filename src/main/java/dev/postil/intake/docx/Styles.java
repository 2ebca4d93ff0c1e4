package dev.postil.intake.docx;

import dev.postil.intake.archive.Cursor;
import dev.postil.intake.docx.Style.RunStyle;
import dev.postil.intake.office.Inheritance;
import dev.postil.intake.office.Look;
import dev.postil.intake.office.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The styles of a document, with what each takes over from those it is based on.
final class Styles {

    private static final int NO_OUTLINE = 9;

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, List<Style>> chains = new HashMap<>();
    private final Map<String, Optional<Role>> roles = new HashMap<>();
    private final Map<String, Look> plain = new HashMap<>();
    private @Nullable String usual;
    private @Nullable String language;

    /// Reads all styles; where the part breaks off, those before.
    static Styles read(Optional<Cursor> part) {
        Styles styles = new Styles();
        try {
            if (part.isPresent()) {
                styles.read(part.get());
            }
        } catch (XMLStreamException _) {
            // The text can be read without.
        }
        return styles;
    }

    private void read(Cursor xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "style" -> style(xml);
                case "docDefaults" -> defaults(xml);
                default -> xml.skip();
            }
        }
    }

    private void defaults(Cursor xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "rPrDefault", "rPr" -> defaults(xml);
                case "lang" -> {
                    language = xml.attribute("val");
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
    }

    private void style(Cursor xml) throws XMLStreamException {
        String id = xml.attribute("styleId", "");
        boolean isUsual =
                xml.attribute("type", "").equals("paragraph")
                        && switch (xml.attribute("default", "")) {
                            case "1", "true", "on" -> true;
                            default -> false;
                        };
        String name = "";
        String base = null;
        ParagraphProperties paragraph = new ParagraphProperties();
        RunStyle run = RunStyle.SILENT;
        while (xml.next()) {
            if (xml.isText()) {
                continue;
            }
            switch (xml.name()) {
                case "pPr" -> paragraph.read(xml);
                case "rPr" -> run = RunProperties.read(xml).look();
                default -> {
                    if (xml.name().equals("name")) {
                        name = xml.attribute("val", "");
                    } else if (xml.name().equals("basedOn")) {
                        base = xml.attribute("val");
                    }
                    xml.skip();
                }
            }
        }
        styles.putIfAbsent(id, paragraph.asStyle(name.isEmpty() ? id : name, base, run));
        usual = isUsual && usual == null ? id : usual;
    }

    /// The language that all text is in unless it says otherwise.
    @Nullable String language() {
        return language;
    }

    /// What a paragraph of this style is.
    ///
    /// @param outline the level that the paragraph itself sets, if it does
    Role role(@Nullable String id, @Nullable Integer outline) {
        List<Style> chain = chain(id);
        Optional<Role> named = roles.computeIfAbsent(id == null ? "" : id, _ -> named(chain));
        Integer level =
                outline == null ? Inheritance.first(chain, Style::outline).orElse(null) : outline;
        boolean nameDecides = named.isPresent() && (outline == null || named.get().title());
        if (nameDecides) {
            return named.get();
        }
        if (level != null && level >= 0 && level < NO_OUTLINE) {
            return Role.heading(level + 1);
        }
        return named.filter(each -> each.level() == 0).orElse(Role.PARAGRAPH);
    }

    private static Optional<Role> named(List<Style> chain) {
        return chain.stream()
                .map(each -> Role.named(each.name()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The list that the style numbers by.
    Optional<String> number(@Nullable String id) {
        return Inheritance.first(chain(id), Style::number);
    }

    /// The level of that list.
    Optional<Integer> level(@Nullable String id) {
        return Inheritance.first(chain(id), Style::level);
    }

    /// Whether a page begins with each paragraph of the style.
    boolean pageBefore(@Nullable String id) {
        return chain(id).stream().anyMatch(Style::pageBefore);
    }

    /// How a run is set: as it says itself, then as its own style says, then its paragraph's as far
    /// as that hides text or raises it. What a whole paragraph shares is no mark.
    Look look(RunStyle run, @Nullable String paragraph) {
        return run.equals(RunStyle.SILENT)
                ? plain.computeIfAbsent(
                        paragraph == null ? "" : paragraph, _ -> settle(run, paragraph))
                : settle(run, paragraph);
    }

    private Look settle(RunStyle run, @Nullable String paragraph) {
        RunStyle all = run;
        boolean code = false;
        for (Style style : run.style() == null ? List.<Style>of() : chain(run.style())) {
            all = all.over(style.run());
            code = code || Role.isCode(style.name());
        }
        Boolean hidden = all.hidden();
        if (hidden == null) {
            hidden =
                    Inheritance.first(chain(paragraph), style -> style.run().hidden())
                            .orElse(false);
        }
        return new Look(
                Boolean.TRUE.equals(all.bold()),
                Boolean.TRUE.equals(all.italic()),
                code,
                all.height() == null ? Look.Height.LINE : all.height(),
                hidden,
                null);
    }

    /// The font that a run's characters are taken from, where it is said.
    @Nullable String font(RunStyle run) {
        if (run.font() != null || run.style() == null) {
            return run.font();
        }
        return Inheritance.first(chain(run.style()), style -> style.run().font()).orElse(null);
    }

    private List<Style> chain(@Nullable String id) {
        String asked = id == null ? usual : id;
        return asked == null ? List.of() : chains.computeIfAbsent(asked, this::follow);
    }

    private List<Style> follow(String id) {
        return Inheritance.chain(styles.get(id), this::base);
    }

    private @Nullable Style base(Style style) {
        String base = style.base();
        return base == null ? null : styles.get(base);
    }
}
