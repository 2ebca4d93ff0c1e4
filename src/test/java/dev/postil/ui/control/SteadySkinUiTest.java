package dev.postil.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postil.ui.UiTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.Skin;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Cells stay with their rows, and what is on screen is what the list holds.
class SteadySkinUiTest extends UiTest {

    private static final int HEIGHT = 600;

    private final ObservableList<Integer> rows = FXCollections.observableArrayList();
    private final List<Filled> cells = new ArrayList<>();
    private ListView<Integer> list;
    private int next;
    private int filled;

    @BeforeEach
    void showList() {
        rows.setAll(fresh(200));
        show(300, HEIGHT, () -> new StackPane(made()));
        filled = 0;
    }

    private ListView<Integer> made() {
        list =
                new ListView<>(rows) {
                    @Override
                    protected Skin<?> createDefaultSkin() {
                        return new SteadySkin<>(this);
                    }
                };
        list.setCellFactory(
                _ -> {
                    Filled cell = new Filled();
                    cells.add(cell);
                    return cell;
                });
        return list;
    }

    @Test
    void aRowThatComesFillsItsCellAndAtMostThatOfTheLast() {
        fx(() -> rows.add(2, 1_000));

        assertThat(filled).isBetween(1, 2);
        assertOnScreen();
    }

    @Test
    void aRowThatGoesFillsAtMostTheCellOfTheRowThatComesIntoView() {
        fx(() -> rows.remove(2));

        assertThat(filled).isLessThanOrEqualTo(2);
        assertOnScreen();
    }

    @Test
    void whateverComesAndGoesTheCellsShowTheRows() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < 60; step++) {
                fx(() -> change(random));
                assertOnScreen();
            }
        }
    }

    private void change(Random random) {
        int size = rows.size();
        int from = random.nextInt(size + 1);
        int few = Math.min(size - from, random.nextInt(4));
        switch (random.nextInt(11)) {
            case 0 -> rows.addAll(from, fresh(random.nextInt(4)));
            case 1 -> rows.remove(from, from + few);
            case 2 -> {
                rows.remove(from, from + few);
                rows.addAll(from, fresh(random.nextInt(4)));
            }
            case 3 -> {
                if (few > 0) {
                    rows.set(from, next++);
                }
            }
            case 4 -> list.scrollTo(from);
            case 5 -> list.getSelectionModel().clearAndSelect(from);
            case 6 -> rows.addAll(first(), fresh(1));
            case 7 -> rows.removeIf(row -> row % 7 == random.nextInt(7));
            case 8 -> rows.clear();
            case 9 -> rows.setAll(fresh(random.nextInt(8)));
            default -> rows.setAll(random.nextBoolean() ? fresh(size) : fresh(size / 2 + 20));
        }
        if (rows.size() > 300) {
            rows.remove(100, rows.size());
        }
    }

    private int first() {
        return shown().findFirst().map(Filled::getIndex).orElse(0);
    }

    private List<Integer> fresh(int count) {
        next += count;
        return IntStream.range(next - count, next).boxed().toList();
    }

    /// Cells with a row, from top to bottom.
    private Stream<Filled> shown() {
        return cells.stream()
                .filter(cell -> cell.getParent() != null && cell.getParent().isVisible())
                .filter(cell -> cell.isVisible() && !cell.isEmpty())
                .sorted(Comparator.comparingDouble(cell -> place(cell).getMinY()));
    }

    private Bounds place(Filled cell) {
        return list.sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
    }

    private void assertOnScreen() {
        List<Filled> shown = onFxThread(() -> shown().toList());
        double below = 0;
        int index = -1;
        for (Filled cell : shown) {
            assertThat(cell.getItem()).isEqualTo(rows.get(cell.getIndex()));
            if (index >= 0) {
                assertThat(cell.getIndex()).isEqualTo(index + 1);
                assertThat(place(cell).getMinY()).isCloseTo(below, within(1.0));
            }
            index = cell.getIndex();
            below = place(cell).getMaxY();
        }
        if (index < rows.size() - 1) {
            assertThat(below).as("reaches the end of the view").isGreaterThan(HEIGHT - 30);
        }
        assertThat(shown.isEmpty()).isEqualTo(rows.isEmpty());
    }

    private final class Filled extends WideCell<Integer> {

        private Integer shows = -1;

        /// The list also measures rows in a cell that nobody sees; that one is not counted.
        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            if (row != null && !row.equals(shows)) {
                shows = row;
                if (getParent() != null && getParent().isVisible()) {
                    filled++;
                }
                Region height = new Region();
                height.setPrefHeight(40 + row % 5 * 17);
                setGraphic(height);
            }
        }
    }
}
