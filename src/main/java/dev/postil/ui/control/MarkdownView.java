package dev.postil.ui.control;

import dev.postil.i18n.RightToLeft;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/// A note as it reads: bold, italic, code, lists, and links, which also are addresses that stand
/// there without any signs around them.
public final class MarkdownView extends VBox {

    private static final Parser PARSER = Parser.builder().build();

    /// An address within words; the sign that ends a sentence is none of it.
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]]");

    private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();

    private final Consumer<String> open;
    private final List<NoteLink> links = new ArrayList<>();
    private boolean reachable = true;
    private @Nullable String shown;

    /// The words of a note without the signs that say how they look, for where nothing is bold.
    public static String words(String markdown) {
        return WORDS.render(PARSER.parse(markdown)).strip();
    }

    /// @param open takes the address of a link that is chosen
    public MarkdownView(Consumer<String> open) {
        this.open = open;
        getStyleClass().add("markdown");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Shows `markdown`; shows nothing where it is blank.
    public void show(String markdown) {
        if (markdown.equals(shown)) {
            return;
        }
        shown = markdown;
        getChildren().clear();
        links.clear();
        setAccessibleText(markdown);
        PARSER.parse(markdown).accept(new Blocks());
        setLinksReachable(reachable);
    }

    /// Whether the focus can come to the links.
    public void setLinksReachable(boolean reachable) {
        this.reachable = reachable;
        links.forEach(link -> link.setReachable(reachable));
    }

    /// Turns blocks into flows of styled words.
    private final class Blocks extends AbstractVisitor {

        private static final double INDENT = 14;
        private static final String LINK = "link";

        private final Deque<String> styles = new ArrayDeque<>();
        private final Deque<String> bullets = new ArrayDeque<>();
        private List<Text> words = new ArrayList<>();
        private List<NoteLink> within = new ArrayList<>();
        private int depth;

        @Override
        public void visit(Paragraph paragraph) {
            block(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            styled("bold", () -> block(heading));
        }

        @Override
        public void visit(BlockQuote quote) {
            styled("italic", () -> visitChildren(quote));
        }

        @Override
        public void visit(BulletList list) {
            list(list, _ -> "•  ");
        }

        @Override
        public void visit(OrderedList list) {
            Integer first = list.getMarkerStartNumber();
            int start = first == null ? 1 : first;
            list(list, index -> (start + index) + ". ");
        }

        @Override
        public void visit(FencedCodeBlock code) {
            literal(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            literal(code.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            literal(html.getLiteral());
        }

        @Override
        public void visit(ThematicBreak line) {
            add("―");
            flush();
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            String literal = text.getLiteral();
            Matcher address = ADDRESS.matcher(literal);
            int from = 0;
            while (!styles.contains(LINK) && address.find()) {
                add(literal.substring(from, address.start()));
                String found = address.group();
                link(found, () -> add(found));
                from = address.end();
            }
            add(literal.substring(from));
        }

        @Override
        public void visit(HtmlInline html) {
            add(html.getLiteral());
        }

        @Override
        public void visit(Code code) {
            styled("code", () -> add(code.getLiteral()));
        }

        @Override
        public void visit(Emphasis emphasis) {
            styled("italic", () -> visitChildren(emphasis));
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            styled("bold", () -> visitChildren(emphasis));
        }

        @Override
        public void visit(Link link) {
            link(link.getDestination(), () -> visitChildren(link));
        }

        /// Who presses Enter in a note wants a new line, whatever Markdown says.
        @Override
        public void visit(SoftLineBreak line) {
            add("\n");
        }

        @Override
        public void visit(HardLineBreak line) {
            add("\n");
        }

        private void list(Node list, java.util.function.IntFunction<String> bullet) {
            depth++;
            int index = 0;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                if (item instanceof ListItem) {
                    bullets.push(bullet.apply(index));
                    visitChildren(item);
                    index++;
                }
            }
            depth--;
        }

        private void block(Node block) {
            if (!bullets.isEmpty()) {
                add(bullets.pop());
            }
            visitChildren(block);
            flush();
        }

        private void literal(String code) {
            styled("code", () -> add(code.stripTrailing()));
            flush();
        }

        private void styled(String style, Runnable inside) {
            styles.push(style);
            inside.run();
            styles.pop();
        }

        private void link(String address, Runnable inside) {
            int from = words.size();
            styled(LINK, inside);
            List<NoteLink.Words> own =
                    words.subList(from, words.size()).stream()
                            .filter(NoteLink.Words.class::isInstance)
                            .map(NoteLink.Words.class::cast)
                            .toList();
            if (!own.isEmpty()) {
                within.add(new NoteLink(own, address, open));
            }
        }

        private void add(String text) {
            if (text.isEmpty()) {
                return;
            }
            Text node = styles.contains(LINK) ? new NoteLink.Words(text) : new Text(text);
            node.getStyleClass().add("text");
            node.getStyleClass().addAll(styles);
            if (styles.contains("code")) {
                node.getStyleClass().add("code-face");
            }
            words.add(node);
        }

        private void flush() {
            TextFlow flow = new TextFlow(words.toArray(Text[]::new));
            flow.setPadding(new javafx.geometry.Insets(0, 0, 0, Math.max(0, depth - 1) * INDENT));
            String all = String.join("", words.stream().map(Text::getText).toList());
            if (Direction.isRightToLeft(all)) {
                flow.setTextAlignment(TextAlignment.RIGHT);
                flow.getChildren().addFirst(new Text(RightToLeft.FROM));
                flow.getChildren().addLast(new Text(RightToLeft.TO));
            }
            Direction.dress(flow, all);
            within.forEach(link -> link.placeIn(flow));
            links.addAll(within);
            getChildren().add(flow);
            words = new ArrayList<>();
            within = new ArrayList<>();
        }
    }
}
