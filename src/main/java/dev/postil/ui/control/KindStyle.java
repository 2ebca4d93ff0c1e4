package dev.postil.ui.control;

import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> THEMED = Set.of("risk", "actor", "implication", "untagged");

    public static KindStyle of(Kind kind) {
        Optional<String> own =
                THEMED.contains(kind.id()) ? Optional.empty() : Optional.of(kind.colour());
        return new KindStyle(kind.id(), kind.glyph(), own);
    }

    /// The look of a kind by its id, also of one the codebook no longer has.
    public static KindStyle of(String kind, Codebook codebook) {
        return codebook.kind(kind).map(KindStyle::of).orElse(UNTAGGED);
    }

    /// Gives `node` the colours of the kind.
    public void colour(Node node) {
        node.getStyleClass().removeAll(THEMED);
        node.getStyleClass().remove(OWN);
        node.getStyleClass().add(colour.isPresent() ? OWN : kind);
        node.setStyle(colour.map(line -> "-kind-line: " + line + ";").orElse(""));
    }
}
