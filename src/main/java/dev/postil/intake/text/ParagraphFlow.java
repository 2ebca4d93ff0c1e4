package dev.postil.intake.text;

import dev.postil.intake.text.StyledText.Style;
import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A run of paragraphs as word processors keep them: the body of the document, a note, a header.
/// Each sets how it is read before it ends; text in tables waits for the end of its row.
public final class ParagraphFlow {

    /// What the paragraphs are for.
    public enum Purpose {
        BODY,
        NOTE,
        FURNITURE
    }

    private static final int BODY_LEVEL = 9;

    /// A sign or number that was typed before an item.
    private static final Pattern ITEM = Pattern.compile("([•◦▪‣·–-]|\\(?\\w{1,4}[.)])\\t");

    private final Purpose purpose;
    private final StyledText text = new StyledText();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Passage> cell = new ArrayList<>();
    private final List<List<Passage>> cells = new ArrayList<>();
    private final StringBuilder sign = new StringBuilder();
    private String styleName = "";
    private int outlineLevel = BODY_LEVEL;
    private int listLevel;
    private boolean inTable;
    private boolean inList;
    private boolean hanging;

    public ParagraphFlow(Purpose purpose) {
        this.purpose = purpose;
    }

    public Purpose purpose() {
        return purpose;
    }

    public void append(String raw, Style style) {
        text.append(raw, style);
    }

    public void anchor(String name) {
        text.anchor(name);
    }

    public void appendSign(String raw) {
        sign.append(raw);
    }

    /// Begins a paragraph without anything special.
    public void plainParagraph() {
        styleName = "";
        outlineLevel = BODY_LEVEL;
        listLevel = 0;
        inTable = false;
        inList = false;
        hanging = false;
    }

    public void setFirstIndent(int indent) {
        hanging = indent < 0;
    }

    public void setInList(boolean is) {
        inList = is;
    }

    public void setStyle(String name) {
        styleName = name;
    }

    public void setOutlineLevel(int level) {
        outlineLevel = level;
    }

    public void setListLevel(int level) {
        listLevel = Math.clamp(level, 0, 8);
    }

    public void setInTable() {
        inTable = true;
    }

    /// A line that is empty ends the paragraph.
    public void endLine(Style style) {
        if (text.endsWithLine()) {
            endParagraph();
        } else {
            text.append("\n", style);
        }
    }

    public void endParagraph() {
        if (!inTable) {
            endTable();
        }
        if (text.isBlank()) {
            text.take(BlockType.PARAGRAPH, 0, false);
        } else {
            (inTable ? cell : passages).add(passage());
        }
        sign.setLength(0);
    }

    public void endCell() {
        inTable = true;
        endParagraph();
        cells.add(List.copyOf(cell));
        cell.clear();
    }

    public void endRow() {
        if (!cell.isEmpty()) {
            cells.add(List.copyOf(cell));
            cell.clear();
        }
        TableRow.of(cells).stream()
                .map(row -> purpose == Purpose.FURNITURE ? row.asFurniture() : row)
                .forEach(passages::add);
        cells.clear();
    }

    /// Text of its own, such as of a box, that stands beside the paragraph.
    public void addAll(List<Passage> others) {
        (inTable ? cell : passages).addAll(others);
    }

    public List<Passage> end() {
        endParagraph();
        endTable();
        return passages;
    }

    private void endTable() {
        if (!cells.isEmpty() || !cell.isEmpty()) {
            endRow();
        }
    }

    private Passage passage() {
        if (purpose == Purpose.NOTE) {
            return text.take(BlockType.FOOTNOTE, 0, false);
        }
        if (purpose == Purpose.FURNITURE || StyleNames.isContents(styleName)) {
            return text.take(BlockType.PARAGRAPH, 0, false).asFurniture();
        }
        int named = StyleNames.headingLevel(styleName);
        int level = named == 0 && outlineLevel < 6 ? outlineLevel + 1 : named;
        if (level > 0) {
            return text.take(BlockType.HEADING, level, false);
        }
        String number = sign.toString().strip();
        Matcher written = ITEM.matcher(text.start());
        if (hanging && number.isEmpty() && written.lookingAt()) {
            number = written.group(1);
            text.drop(written.end());
        }
        if (!number.isEmpty() || inList) {
            boolean ordered = number.chars().anyMatch(Character::isLetterOrDigit);
            return text.take(BlockType.LIST_ITEM, listLevel + 1, ordered);
        }
        return text.take(StyleNames.type(styleName).orElse(BlockType.PARAGRAPH), 0, false);
    }
}
