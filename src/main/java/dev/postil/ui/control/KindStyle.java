package dev.postil.ui.control;

import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javafx.scene.Node;

/// How a kind looks: style classes that give a node the colours of its kind by name (`-kind-line`,
/// `-kind-tint`, `-kind-text`) and its sign its shape.
///
/// @param kind id of the kind, or `untagged`
/// @param glyph name of its sign
/// @param colour `#RRGGBB` of a kind that the themes have no colours for
public record KindStyle(String kind, String glyph, Optional<String> colour) {

    /// Of highlights without a tag.
    public static final KindStyle UNTAGGED = new KindStyle("untagged", "dash", Optional.empty());

    private static final String OWN = "own-kind";
    private static final String PATTERN = "pattern-";
    private static final Pattern COLOUR = Pattern.compile("#\\p{XDigit}{6}");

    /// What the themes have colours of their own for, with the colour it has from the beginning.
    private static final Map<String, String> THEMED =
            Map.of("risk", "#D55E00", "actor", "#0072B2", "implication", "#00835C", "untagged", "");

    public static KindStyle of(Kind kind) {
        boolean themed = kind.colour().equalsIgnoreCase(THEMED.get(kind.id()));
        return new KindStyle(
                kind.id(), kind.glyph(), themed ? Optional.empty() : own(kind.colour()));
    }

    /// The look of a tag, which may have a colour of its own.
    public static KindStyle of(Kind kind, Tag tag) {
        String colour = tag.colour();
        return colour == null
                ? of(kind)
                : new KindStyle(kind.id(), kind.glyph(), own(colour).or(() -> of(kind).colour()));
    }

    /// The look of a tag where it is put on; that of its kind where the codebook has it no more.
    public static KindStyle of(TagUse use, Codebook codebook) {
        UUID tag = use.tag();
        return (tag == null ? Optional.<Tag>empty() : codebook.tag(tag))
                .flatMap(named -> codebook.kind(use.kind()).map(kind -> of(kind, named)))
                .orElseGet(() -> of(use.kind(), codebook));
    }

    /// The look of a colour alone.
    public static KindStyle ofColour(String colour) {
        return new KindStyle("", "circle", own(colour));
    }

    /// What is no colour, as a file may bring in, is passed over.
    private static Optional<String> own(String colour) {
        return Optional.of(COLOUR.matcher(colour).matches() ? colour : "#767676");
    }

    /// The look of a kind by its id, also of one the codebook no longer has.
    public static KindStyle of(String kind, Codebook codebook) {
        return codebook.kind(kind).map(KindStyle::of).orElse(UNTAGGED);
    }

    /// Gives `node` the colours of the kind.
    public void colour(Node node) {
        node.getStyleClass()
                .removeIf(
                        name ->
                                THEMED.containsKey(name)
                                        || name.equals(OWN)
                                        || name.startsWith(PATTERN));
        node.getStyleClass().addAll(colour.isPresent() ? OWN : kind, PATTERN + glyph);
        node.setStyle(
                colour.map(
                                own ->
                                        KindColours.onLight(own).declared("on-light")
                                                + KindColours.onDark(own).declared("on-dark"))
                        .orElse(""));
    }
}
