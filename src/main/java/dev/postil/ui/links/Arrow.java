package dev.postil.ui.links;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.transform.Rotate;
import org.jspecify.annotations.Nullable;

/// One arrow as it is drawn: below the words of one passage, down or up the margin, and below the
/// words of the other. Where that is out of view it leaves by the edge and says where to.
///
/// @param outward whether the link starts here
/// @param there null where the other end is out of view
/// @param above whether it is out of view above
/// @param label the other end in words
record Arrow(boolean outward, Bounds here, @Nullable Bounds there, boolean above, String label) {

    private static final double HEAD = 4;
    private static final double GAP = 8;

    /// The narrowest margin in which words can be read lying; in others they stand.
    private static final double LYING = 100;

    private static final double LONGEST = 170;

    /// Where an arrow finds its way.
    ///
    /// @param x of its line in the margin
    /// @param frame of the text
    /// @param taken boxes of labels that are there already
    record Way(double x, Bounds frame, List<Bounds> taken) {}

    /// The line and the head, and the label where the other end is out of view.
    List<Node> drawn(Way way) {
        double from = here.getMaxY();
        double to = there == null ? edge(way.frame()) : there.getMaxY();
        Path path =
                line(
                        new MoveTo(here.getMinX(), from),
                        new LineTo(way.x(), from),
                        new LineTo(way.x(), to));
        if (there != null) {
            path.getElements().add(new LineTo(there.getMinX(), to));
        }
        return List.of(path, head(way.x(), to));
    }

    private double edge(Bounds frame) {
        return above ? frame.getMinY() + HEAD * 2 : frame.getMaxY() - HEAD * 2;
    }

    /// The head stands where the link leads to: there, at the edge, or here.
    private Node head(double x, double to) {
        if (outward && there == null) {
            double back = above ? HEAD : -HEAD;
            return line(
                    new MoveTo(x - HEAD, to + back),
                    new LineTo(x, to),
                    new LineTo(x + HEAD, to + back));
        }
        Bounds tip = outward && there != null ? there : here;
        return line(
                new MoveTo(tip.getMinX() - HEAD, tip.getMaxY() - HEAD),
                new LineTo(tip.getMinX(), tip.getMaxY()),
                new LineTo(tip.getMinX() - HEAD, tip.getMaxY() + HEAD));
    }

    private static Path line(PathElement... elements) {
        Path line = new Path(elements);
        line.getStyleClass().setAll("link-arrow");
        return line;
    }

    /// An empty label for the words at the edge; it has to be styled before it is put anywhere.
    Optional<Label> name() {
        if (there != null) {
            return Optional.empty();
        }
        Label name = new Label(label);
        name.getStyleClass().add("link-arrow-label");
        return Optional.of(name);
    }

    /// Puts the label into the margin beside its line, where it hides no words: lying where the
    /// margin has room, else standing; beyond those that are there already.
    ///
    /// @param first x of the line that is farthest from the text
    /// @return the box it takes
    Bounds place(Label name, Way way, double first) {
        double room = first - way.frame().getMinX() - GAP * 2;
        boolean lying = room >= LYING;
        double length = Math.min(name.prefWidth(-1), lying ? Math.min(room, LONGEST) : LONGEST);
        double height = name.prefHeight(-1);
        name.resize(length, height);
        double width = lying ? length : height;
        double tall = lying ? height : length;
        double x = Math.max(way.frame().getMinX() + 1, first - GAP - width);
        double y = free(way, tall);
        if (lying) {
            name.relocate(x, y);
        } else {
            name.getTransforms().setAll(new Rotate(-90, 0, 0));
            name.relocate(x, y + tall);
        }
        return new BoundingBox(x, y, width, tall);
    }

    private double free(Way way, double tall) {
        double taken =
                way.taken().stream()
                        .mapToDouble(it -> above ? it.getMaxY() : -it.getMinY())
                        .max()
                        .orElse(above ? edge(way.frame()) - GAP : -edge(way.frame()) - GAP);
        return above ? taken + GAP : -taken - GAP - tall;
    }
}
