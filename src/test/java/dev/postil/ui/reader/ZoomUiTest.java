package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Span;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;

/// How the paragraphs stand after the type got larger or smaller.
class ZoomUiTest extends ReaderUi {

    @Test
    void noParagraphStandsOnAnotherHoweverOftenTheTypeChanges() {
        open(ReaderTexts.longText());
        int length = desk.document().text().length();
        for (int part = 1; part < 8; part++) {
            int place = length * part / 8;
            fx(() -> desk.session().reading().go(new Span(place, place + 1)));
            for (int step = 0; step < 3; step++) {
                fx(() -> settings.zoom().set(settings.zoom().get() + 10));
            }
            assertApart();
            settle();
            assertApart();
            fx(() -> settings.zoom().set(100));
            settle();
            assertApart();
        }
    }

    private void assertApart() {
        List<Bounds> boxes =
                onFxThread(
                        () ->
                                lookup(".paragraph-box").queryAll().stream()
                                        .filter(box -> box.isVisible())
                                        .map(box -> box.localToScene(box.getLayoutBounds()))
                                        .filter(box -> box.getMaxY() > 0 && box.getMinY() < 900)
                                        .sorted(Comparator.comparing(Bounds::getMinY))
                                        .toList());
        for (int i = 1; i < boxes.size(); i++) {
            assertThat(boxes.get(i).getMinY())
                    .isGreaterThanOrEqualTo(boxes.get(i - 1).getMaxY() - 0.5);
        }
    }
}
