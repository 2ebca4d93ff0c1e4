package dev.postil.intake.html;

import dev.postil.intake.text.Passage;
import org.jsoup.nodes.Element;

/// A passage with the element of the page that it was set in.
record Placed(Passage passage, Element element) {

    Placed with(Passage other) {
        return new Placed(other, element);
    }
}
