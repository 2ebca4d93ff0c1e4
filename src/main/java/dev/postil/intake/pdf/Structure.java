package dev.postil.intake.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// What tagged files say about their own structure: the role of each marked content of each page.
final class Structure {

    private static final int MOST = 500_000;
    private static final COSName PG = COSName.PG;

    /// An element on the way through the tree.
    ///
    /// @param inList whether it is a child of a list, and so an item whatever it is called
    private record Step(
            COSBase kid, @Nullable COSDictionary page, Role role, int lists, boolean inList) {

        Step to(COSBase other) {
            return new Step(other, page, role, lists, inList);
        }
    }

    private final Map<COSDictionary, Map<Integer, Role>> pages = new HashMap<>();
    private final Map<COSDictionary, Boolean> seen = new HashMap<>();
    private @Nullable COSDictionary roleMap;
    private int numbers;

    private Structure() {}

    static Structure of(PDDocument document) {
        Structure structure = new Structure();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root != null) {
            structure.roleMap = root.getCOSDictionary(COSName.ROLE_MAP);
            structure.walk(root);
        }
        return structure;
    }

    private void walk(COSDictionary root) {
        Deque<Step> steps = new ArrayDeque<>();
        Role none = new Role(0, Role.Kind.OTHER, 0, -1, -1);
        pushKids(steps, root, new Step(root, null, none, 0, false));
        int count = 0;
        while (!steps.isEmpty() && count++ < MOST) {
            Step step = steps.pop();
            COSBase kid = step.kid() instanceof COSObject object ? object.getObject() : step.kid();
            if (kid instanceof COSInteger number) {
                put(step.page(), number.intValue(), step.role());
            } else if (kid instanceof COSDictionary element) {
                element(steps, element, step);
            }
        }
    }

    private void element(Deque<Step> steps, COSDictionary element, Step step) {
        COSDictionary own = element.getCOSDictionary(PG);
        COSDictionary page = own == null ? step.page() : own;
        if (element.containsKey(COSName.MCID) && !element.containsKey(COSName.S)) {
            if (!element.containsKey(COSName.getPDFName("Stm"))) {
                put(page, element.getInt(COSName.MCID), step.role());
            }
            return;
        }
        if (seen.put(element, Boolean.TRUE) != null) {
            return;
        }
        String type = type(element);
        boolean list = type.equals("L");
        int lists = step.lists() + (list ? 1 : 0);
        String meant = step.inList() && !list && !type.equals("Caption") ? "LI" : type;
        Role role = role(meant, step.role(), lists);
        pushKids(steps, element, new Step(element, page, role, lists, list));
    }

    /// @param step what its kids have from the element
    private static void pushKids(Deque<Step> steps, COSDictionary element, Step step) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (array.get(i) != null) {
                    steps.push(step.to(array.get(i)));
                }
            }
        } else if (kids != null) {
            steps.push(step.to(kids));
        }
    }

    private void put(@Nullable COSDictionary page, int mark, Role role) {
        if (page != null && mark >= 0) {
            pages.computeIfAbsent(page, _ -> new HashMap<>()).putIfAbsent(mark, role);
        }
    }

    /// The standard type that a file's own name stands for.
    private String type(COSDictionary element) {
        String type = element.getNameAsString(COSName.S);
        for (int i = 0; i < 8 && type != null && roleMap != null; i++) {
            String meant = roleMap.getNameAsString(COSName.getPDFName(type));
            if (meant == null || meant.equals(type)) {
                break;
            }
            type = meant;
        }
        return type == null ? "" : type;
    }

    private Role role(String type, Role outer, int lists) {
        boolean inside =
                switch (outer.kind()) {
                    case CELL, LIST_ITEM, CAPTION, NOTE, CONTENTS, CODE -> true;
                    case OTHER, PARAGRAPH, HEADING, QUOTE -> false;
                };
        int level = type.length() == 2 && type.charAt(0) == 'H' ? type.charAt(1) - '0' : 0;
        if (level >= 1 && level <= 6 && !inside) {
            return block(outer, Role.Kind.HEADING, level);
        }
        return switch (type) {
            case "TR" ->
                    new Role(
                            outer.block(),
                            outer.kind(),
                            0,
                            outer.row() < 0 ? ++numbers : outer.row(),
                            -1);
            case "TD", "TH" -> cell(outer);
            case "LI" ->
                    outer.row() >= 0
                            ? outer
                            : block(outer, Role.Kind.LIST_ITEM, Math.clamp(lists, 1, 9));
            case "TOCI", "TOC" -> block(outer, Role.Kind.CONTENTS, 0);
            case "Caption" -> block(outer, Role.Kind.CAPTION, 0);
            case "Note", "FENote" -> block(outer, Role.Kind.NOTE, 0);
            case "Code" ->
                    inside || outer.kind() == Role.Kind.PARAGRAPH
                            ? outer
                            : block(outer, Role.Kind.CODE, 0);
            case "BlockQuote" -> inside ? outer : block(outer, Role.Kind.QUOTE, 0);
            case "Title", "H" ->
                    inside ? outer : block(outer, Role.Kind.HEADING, type.equals("H") ? 2 : 1);
            case "P" ->
                    inside
                            ? outer
                            : block(
                                    outer,
                                    outer.kind() == Role.Kind.QUOTE
                                            ? Role.Kind.QUOTE
                                            : Role.Kind.PARAGRAPH,
                                    0);
            default -> outer;
        };
    }

    private Role block(Role outer, Role.Kind kind, int level) {
        return new Role(++numbers, kind, level, outer.row(), outer.cell());
    }

    private Role cell(Role outer) {
        if (outer.cell() >= 0) {
            return outer;
        }
        int number = ++numbers;
        return new Role(number, Role.Kind.CELL, 0, outer.row(), number);
    }

    /// Tells the glyphs of a page their cells, so that what stands close together is kept apart.
    void tellCells(COSDictionary page, List<Glyph> glyphs) {
        Map<Integer, Role> roles = pages.getOrDefault(page, Map.of());
        for (Glyph glyph : glyphs) {
            Role role = roles.get(glyph.origin().mark());
            if (role != null) {
                glyph.cell(role.cell());
            }
        }
    }

    /// Tells the rows of a page their roles.
    void tell(COSDictionary page, List<Row> rows) {
        Map<Integer, Role> roles = pages.getOrDefault(page, Map.of());
        if (roles.isEmpty()) {
            return;
        }
        for (Row row : rows) {
            for (Piece piece : row.pieces()) {
                piece.role(role(piece, roles));
                if (row.role() == null) {
                    row.role(piece.role());
                }
            }
        }
    }

    /// The role of its first content that has a telling one: labels of items often have none.
    private static @Nullable Role role(Piece piece, Map<Integer, Role> roles) {
        Role first = null;
        for (Glyph glyph : piece.glyphs()) {
            Role role = glyph.origin().mark() < 0 ? null : roles.get(glyph.origin().mark());
            if (role != null && role.kind() != Role.Kind.OTHER) {
                return role;
            }
            first = first == null ? role : first;
        }
        return first;
    }

    /// Forgets roles that cannot be true: where the paragraphs are mere lines, or all is one.
    static void doubt(List<Row> rows) {
        int broken = 0;
        int same = 0;
        int turns = 0;
        Map<Integer, Integer> lengths = new HashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            Role before = rows.get(i - 1).role();
            Role role = rows.get(i).role();
            if (before == null || role == null || role.kind() != Role.Kind.PARAGRAPH) {
                continue;
            }
            turns++;
            lengths.merge(role.block(), 1, Integer::sum);
            if (before.block() == role.block()) {
                same++;
            } else if (before.kind() == Role.Kind.PARAGRAPH
                    && Letters.startsSmall(rows.get(i).text())
                    && !Letters.endsSentence(rows.get(i - 1).text())) {
                broken++;
            }
        }
        int longest = lengths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if ((broken * 6 > turns && broken > 3) || (longest > 70 && longest * 3 > same)) {
            for (Row row : rows) {
                row.role(null);
                row.pieces().forEach(piece -> piece.role(null));
            }
        }
    }
}
