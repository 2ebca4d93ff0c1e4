package dev.postil.intake.doc;

import dev.postil.intake.text.ParagraphFlow;
import dev.postil.intake.text.ParagraphFlow.Purpose;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.StyledText.Style;
import dev.postil.task.Progress;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/// Reads one run of paragraphs: the body, a note, headers and footers.
final class Story {

    private static final char CELL_END = 7;
    private static final int BULLET = 23;

    /// The styles with these numbers are headings, whatever they are called.
    private static final int LAST_HEADING_STYLE = 9;

    private static final int DEEPEST_OUTLINE = 6;

    private final @Nullable StyleSheet styles;
    private final Map<Integer, String> signs;
    private final Map<Integer, List<String>> places;
    private final ParagraphFlow flow;
    private final FieldText text;

    /// @param signs where in the text signs of notes stand: the name of the note by its place
    /// @param places names that links lead to, by their places
    Story(
            @Nullable StyleSheet styles,
            Purpose purpose,
            Map<Integer, String> signs,
            Map<Integer, List<String>> places) {
        this.styles = styles;
        this.signs = signs;
        this.places = places;
        this.flow = new ParagraphFlow(purpose);
        this.text = new FieldText(flow);
    }

    /// Names the place where the story begins.
    void begin(String name) {
        flow.anchor(name);
    }

    /// A sign before all else, which leads back to where the note is called.
    void sign(String sign, String href) {
        flow.append(sign, Style.sign(href));
        flow.append(" ", Style.PLAIN);
        text.dropSpaces();
    }

    List<Passage> read(Range range, Progress progress) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            progress.checkCancelled();
            Paragraph paragraph = range.getParagraph(i);
            set(paragraph);
            for (int j = 0; j < paragraph.numCharacterRuns(); j++) {
                run(paragraph.getCharacterRun(j));
            }
            end(paragraph);
        }
        return flow.end();
    }

    /// Reads the characters alone, where what is known about paragraphs is broken.
    List<Passage> readPlain(String characters) {
        flow.plainParagraph();
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == '\r' || c == CELL_END || c == '\f') {
                text.flush();
                flow.endParagraph();
            } else {
                text.add(c, Style.PLAIN);
            }
        }
        text.flush();
        return flow.end();
    }

    private void set(Paragraph paragraph) {
        flow.plainParagraph();
        int style = paragraph.getStyleIndex();
        String name = styleName(style);
        boolean heading = style >= 1 && style <= LAST_HEADING_STYLE && styles != null;
        flow.setStyle(heading ? "heading " + style : name);
        if (paragraph.getLvl() < DEEPEST_OUTLINE && paragraph.getLvl() >= 0) {
            flow.setOutlineLevel(paragraph.getLvl());
        }
        if (paragraph.isInTable()) {
            flow.setInTable();
        }
        flow.setFirstIndent(paragraph.getFirstLineIndent());
        if (paragraph.isInList()) {
            flow.setInList(true);
            flow.setListLevel(paragraph.getIlvl());
            flow.appendSign(isOrdered(paragraph) ? "1" : "");
        }
    }

    private String styleName(int style) {
        if (styles == null || style < 0 || style >= styles.numStyles()) {
            return "";
        }
        StyleDescription description = styles.getStyleDescription(style);
        String name = description == null ? null : description.getName();
        return name == null ? "" : name;
    }

    private static boolean isOrdered(Paragraph paragraph) {
        try {
            HWPFList list = paragraph.getList();
            return list.getNumberFormat((char) paragraph.getIlvl()) != BULLET;
        } catch (RuntimeException _) {
            // Lists are often listed wrongly; the items are there all the same.
            return false;
        }
    }

    private void run(CharacterRun run) {
        if (run.isMarkedDeleted() || run.isVanished()) {
            text.skip(run.text());
            return;
        }
        String characters = run.isSymbol() ? Symbols.of(run.getSymbolCharacter()) : run.text();
        int start = run.getStartOffset();
        for (int k = 0; k < characters.length(); k++) {
            List<String> names = places.get(start + k);
            if (names != null) {
                names.forEach(flow::anchor);
            }
            String note = signs.get(start + k);
            if (note != null) {
                text.sign(note);
            } else {
                text.add(characters.charAt(k), style(run));
            }
        }
    }

    private static Style style(CharacterRun run) {
        int raised = run.getSubSuperScriptIndex();
        return new Style(run.isBold(), run.isItalic(), raised == 1, raised == 2, null);
    }

    private void end(Paragraph paragraph) {
        text.flush();
        if (paragraph.getTableLevel() > 1) {
            // A table within a cell is text of the cell.
            flow.endParagraph();
        } else if (paragraph.isTableRowEnd()) {
            flow.endRow();
        } else if (paragraph.isInTable() && endsCell(paragraph)) {
            flow.endCell();
        } else {
            flow.endParagraph();
        }
    }

    private static boolean endsCell(Paragraph paragraph) {
        String text = paragraph.text();
        return !text.isEmpty() && text.charAt(text.length() - 1) == CELL_END;
    }
}
