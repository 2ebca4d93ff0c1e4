package dev.postil.intake.rtf;

import dev.postil.intake.rtf.State.Kind;
import dev.postil.intake.text.FieldInstruction;
import dev.postil.intake.text.ParagraphFlow;
import dev.postil.intake.text.ParagraphFlow.Purpose;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.StyledText.Style;
import dev.postil.task.Progress;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one document, token by token. Groups may be nested without end in a file that means harm:
/// below a depth they only count.
final class Reader {

    private static final int DEEPEST = 1000;
    private static final int BETWEEN_CHECKS = 1 << 16;

    /// Half points; some programs hide marks of their own in letters as small as that.
    private static final int TINIEST = 3;

    private final Tokens tokens;
    private final Progress progress;
    private final Charsets charsets = new Charsets();
    private final Heads heads = new Heads();
    private final Deque<State> outer = new ArrayDeque<>();
    private final Deque<ParagraphFlow> flows = new ArrayDeque<>();
    private final List<Passage> notes = new ArrayList<>();
    private final Set<String> furniture = new HashSet<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder instruction = new StringBuilder();
    private final StringBuilder bookmark = new StringBuilder();
    private State state = new State();
    private int tooDeep;
    private int toSkip;
    private int noteCount;
    private int fontEntry;
    private boolean opened;
    private boolean ignorable;
    private String held = "";

    Reader(byte[] rtf, Progress progress) {
        this.tokens = new Tokens(rtf);
        this.progress = progress;
        flows.push(new ParagraphFlow(Purpose.BODY));
    }

    Heads heads() {
        return heads;
    }

    List<Passage> read() {
        int count = 0;
        for (Tokens.Kind kind = tokens.next(); kind != Tokens.Kind.END; kind = tokens.next()) {
            if (++count % BETWEEN_CHECKS == 0) {
                progress.checkCancelled();
            }
            boolean atStart = opened;
            opened = kind == Tokens.Kind.OPEN;
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                case WORD -> control(atStart);
                case BYTE -> text(tokens.value());
                case END -> {}
            }
        }
        flushBytes();
        while (!outer.isEmpty()) {
            leave();
        }
        List<Passage> passages = new ArrayList<>(flow().end());
        passages.addAll(notes);
        return passages;
    }

    private ParagraphFlow flow() {
        return flows.element();
    }

    private void open() {
        flushBytes();
        toSkip = 0;
        if (outer.size() >= DEEPEST) {
            tooDeep++;
            return;
        }
        outer.push(state);
        state = state.inner();
    }

    private void close() {
        flushBytes();
        toSkip = 0;
        if (tooDeep > 0) {
            tooDeep--;
        } else if (!outer.isEmpty()) {
            leave();
        }
    }

    private void leave() {
        State ended = state;
        state = outer.pop();
        if (ended.flow != null) {
            end(flows.pop());
        }
        if (ended.kind != state.kind) {
            if (ended.kind == Kind.INSTRUCTION) {
                String link = FieldInstruction.link(instruction.toString());
                instruction.setLength(0);
                state.href = link.isEmpty() ? state.href : link;
            } else if (ended.kind == Kind.BOOKMARK) {
                flow().anchor(bookmark.toString().strip());
                bookmark.setLength(0);
            }
        }
    }

    private void end(ParagraphFlow ended) {
        List<Passage> passages = ended.end();
        switch (ended.purpose()) {
            case NOTE -> notes.addAll(passages);
            case BODY -> flow().addAll(passages);
            case FURNITURE ->
                    flow().addAll(
                                    passages.stream()
                                            .filter(each -> furniture.add(each.text()))
                                            .toList());
        }
    }

    private void control(boolean atStart) {
        String word = tokens.word();
        if (toSkip > 0 && !word.equals("*")) {
            toSkip--;
            return;
        }
        flushBytes();
        if (word.equals("*")) {
            ignorable = atStart;
            return;
        }
        boolean unknownIsSkipped = ignorable;
        ignorable = false;
        if (destination(word)) {
            return;
        }
        if (unknownIsSkipped) {
            state.kind = state.kind == Kind.REPEATED ? state.kind : Kind.SKIPPED;
        } else if (word.equals("u")) {
            put(Character.toString((char) tokens.value()));
            toSkip = state.fallbacks;
        } else if (!setting(word) && !state.isSkipped()) {
            write(word);
        }
    }

    private boolean destination(String word) {
        if (word.equals("footnote") || Destinations.isFurniture(word) || Destinations.isBox(word)) {
            begin(word);
            return true;
        }
        if (word.equals("upr")) {
            state.around = state.kind;
        } else if (word.equals("ud")) {
            state.kind = state.around;
            return true;
        }
        Optional<Kind> kind = Destinations.kind(word);
        if (kind.isEmpty()) {
            return false;
        }
        boolean inSkipped = state.isSkipped();
        boolean ofInfo = kind.get() == Kind.TITLE || kind.get() == Kind.AUTHOR;
        if (inSkipped || (ofInfo && state.kind != Kind.INFO)) {
            return true;
        }
        state.kind = kind.get();
        return true;
    }

    /// Begins text that stands apart.
    private void begin(String word) {
        boolean note = word.equals("footnote");
        boolean boxed = state.kind == Kind.SKIPPED && Destinations.isBox(word);
        if (state.flow != null || (state.isSkipped() && !boxed)) {
            return;
        }
        Purpose purpose = flow().purpose();
        if (note) {
            purpose = Purpose.NOTE;
            noteCount++;
        } else if (Destinations.isFurniture(word)) {
            purpose = Purpose.FURNITURE;
        }
        state.kind = Kind.TEXT;
        state.plain();
        state.href = null;
        state.flow = new ParagraphFlow(purpose);
        flows.push(state.flow);
        if (note) {
            flow().anchor("note-" + noteCount);
        }
    }

    /// Whether the word sets how text is read from here on.
    private boolean setting(String word) {
        int value = tokens.value();
        boolean on = tokens.isOn();
        switch (word) {
            case "ansicpg" -> charsets.setDocument(value);
            case "mac" -> charsets.setDocument("x-MacRoman");
            case "pc" -> charsets.setDocument("IBM437");
            case "pca" -> charsets.setDocument("IBM850");
            case "f", "deff" -> font(value);
            case "fcharset" -> charsets.setFont(fontEntry, value);
            case "cpg" -> charsets.setFontCodePage(fontEntry, value);
            case "uc" -> state.fallbacks = Math.clamp(value, 0, 16);
            case "b" -> state.bold = on;
            case "i" -> state.italic = on;
            case "v", "deleted" -> state.hidden = on;
            case "super" -> state.raised = on;
            case "sub" -> state.lowered = on;
            case "up" -> state.raised = value > 0;
            case "dn" -> state.lowered = value > 0;
            case "nosupersub" -> {
                state.raised = false;
                state.lowered = false;
            }
            case "fs" -> state.tiny = tokens.isValued() && value <= TINIEST;
            case "plain" -> state.plain();
            default -> {
                return paragraph(word, value);
            }
        }
        return true;
    }

    private void font(int number) {
        if (state.kind == Kind.FONTS) {
            fontEntry = number;
        }
        state.font = number;
    }

    private boolean paragraph(String word, int value) {
        switch (word) {
            case "s" -> {
                if (state.kind == Kind.STYLES) {
                    heads.beginStyle(value);
                }
            }
            case "cs", "ds", "ts" -> {
                if (state.kind == Kind.STYLES) {
                    state.kind = Kind.SKIPPED;
                }
            }
            case "pard", "outlinelevel", "ilvl", "ls", "fi", "intbl" -> {}
            default -> {
                return false;
            }
        }
        if (state.kind == Kind.TEXT) {
            flowing(word, value);
        }
        return true;
    }

    private void flowing(String word, int value) {
        switch (word) {
            case "s" -> flow().setStyle(heads.styleName(value));
            case "pard" -> flow().plainParagraph();
            case "outlinelevel" -> flow().setOutlineLevel(value);
            case "ilvl" -> flow().setListLevel(value);
            case "ls" -> flow().setInList(value > 0);
            case "fi" -> flow().setFirstIndent(value);
            case "intbl" -> flow().setInTable();
            default -> {}
        }
    }

    private void write(String word) {
        if (state.kind == Kind.TEXT) {
            switch (word) {
                case "par", "sect", "page" -> flow().endParagraph();
                case "cell", "nestcell" -> flow().endCell();
                case "row", "nestrow" -> flow().endRow();
                case "line", "lbr" -> flow().endLine(state.style());
                case "chftn" -> sign();
                default -> put(Signs.of(word));
            }
        } else {
            put(Signs.of(word));
        }
    }

    /// The number of a note, in the text and again before the note.
    private void sign() {
        boolean inNote = flow().purpose() == Purpose.NOTE;
        int number = inNote ? noteCount : noteCount + 1;
        if (!inNote) {
            flow().anchor("note-sign-" + number);
        }
        String href = inNote ? "#note-sign-" + number : "#note-" + number;
        flow().append("[" + number + "]", Style.sign(href));
    }

    private void text(int value) {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        ignorable = false;
        if (!state.isSkipped()) {
            bytes.write(value);
        }
    }

    private void flushBytes() {
        if (bytes.size() > 0) {
            String text = bytes.toString(charsets.of(state.font));
            bytes.reset();
            put(text);
        }
    }

    private void put(String piece) {
        // The two halves of a rare character come one by one.
        String text = held + piece;
        held = "";
        if (!text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
            held = text;
            return;
        }
        switch (state.kind) {
            case TEXT -> {
                if (!state.isUnseen()) {
                    flow().append(text, state.style());
                }
            }
            case STYLES -> heads.append(text);
            case TITLE -> heads.appendTitle(text);
            case AUTHOR -> heads.appendAuthor(text);
            case INSTRUCTION -> instruction.append(text);
            case ITEM -> flow().appendSign(text);
            case BOOKMARK -> bookmark.append(text);
            case SKIPPED, REPEATED, FONTS, INFO -> {}
        }
    }
}
