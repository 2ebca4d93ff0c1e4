package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postil.ui.UiTest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Without the mend most of these layouts throw.
@ResourceLock(UiTest.TOOLKIT)
class WrappedBidiTest {

    private static final String HEBREW =
            "שלום עולם, זהו טקסט ארוך בעברית שנועד לבדוק אם השורות נשברות נכון, גם כאשר יש בו JavaFX.";
    private static final String ARABIC =
            "هذا نص عربي طويل مخصص لاختبار كسر الأسطر والمحاذاة إلى اليمين في لوحة القراءة كلها.";
    private static final String EMOJI =
            "Two flags 🇫🇷🇩🇪 and a family 👩‍👩‍👧‍👦 stand 😀 between 😀 these 😀 words 😀 of 😀 a line.";

    @BeforeAll
    static void mend() {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"));
        assertThat(WrappedBidi.mend()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, EMOJI})
    void everyWidthCanBeLaidOut(String text) {
        assertThat(widths()).allSatisfy(width -> layOut(text, width));
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, EMOJI})
    void noLineGoesBeyondTheEdge(String text) {
        double blank = 12;
        assertThat(widths())
                .allSatisfy(
                        width ->
                                assertThat(
                                                layOut(text, width)
                                                        .getLayoutInfo()
                                                        .getLogicalBounds(false))
                                        .returns(true, line -> line.getWidth() <= width + blank));
    }

    /// From somewhat more than the longest word.
    private static Stream<Integer> widths() {
        return IntStream.iterate(140, width -> width < 600, width -> width + 5).boxed();
    }

    private static TextFlow layOut(String words, int width) {
        Text text = new Text(words);
        text.setFont(Font.font("DejaVu Sans", 18));
        TextFlow flow = new TextFlow(text);
        flow.resize(width, flow.prefHeight(width));
        flow.layout();
        return flow;
    }
}
