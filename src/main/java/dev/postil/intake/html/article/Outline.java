package dev.postil.intake.html.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/// The elements of a page that hold its lines, each after the one that it stands in.
final class Outline {

    private final List<Line> lines;
    private final List<Part> parts = new ArrayList<>();
    private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();
    private final Naming.Known namings = new Naming.Known();
    private final int[] partOfLine;
    private final int[] commas;
    private final int[] ownLines;
    private final int[] inner;
    private final int[] only;
    private final int[] pictures;
    private final int[] fields;
    private final int[] frames;

    private Outline(Element root, List<Line> lines) {
        this.lines = lines;
        add(root, -1);
        this.partOfLine = lines.stream().mapToInt(line -> number(line.element())).toArray();
        this.commas = lines.stream().mapToInt(Line::commas).toArray();
        this.ownLines = new int[parts.size()];
        this.inner = new int[parts.size()];
        this.only = new int[parts.size()];
        this.pictures = new int[parts.size()];
        this.fields = new int[parts.size()];
        this.frames = new int[parts.size()];
        for (int part : partOfLine) {
            ownLines[part]++;
        }
        for (int i = 1; i < parts.size(); i++) {
            inner[parts.get(i).parent()]++;
            only[parts.get(i).parent()] = i;
        }
        for (Element element : root.getAllElements()) {
            count(element);
        }
    }

    /// @param root holds all of the lines
    static Outline of(Element root, List<Line> lines) {
        return new Outline(root, lines);
    }

    int size() {
        return parts.size();
    }

    Part part(int number) {
        return parts.get(number);
    }

    List<Line> lines() {
        return lines;
    }

    /// The part that a line is set in.
    int partOf(int line) {
        return partOfLine[line];
    }

    /// How many commas are in a line.
    int commas(int line) {
        return commas[line];
    }

    /// Whether there is nothing in the part but lines.
    boolean isInnermost(int part) {
        return inner[part] == 0;
    }

    /// Whether all that the part holds is one other part.
    boolean isWrapping(int part) {
        return inner[part] == 1 && ownLines[part] == 0;
    }

    /// Whether a part is one paragraph, or holds nothing but one.
    boolean isParagraph(int part) {
        return isInnermost(part) || (isWrapping(part) && parts.get(only[part]).is("p"));
    }

    /// Whether it is one that is set as a division: many pages have no others, or each in one.
    boolean isParagraphInDivision(int part) {
        return parts.get(part).is("div") && isParagraph(part);
    }

    /// The innermost part of that name that holds a part, or is it; the outermost where none does.
    int within(String name, int part) {
        int at = part;
        while (at > 0 && !parts.get(at).is(name)) {
            at = parts.get(at).parent();
        }
        return at;
    }

    int pictures(int part) {
        return pictures[part];
    }

    /// Fields of forms.
    int fields(int part) {
        return fields[part];
    }

    /// What shows something of another site.
    int frames(int part) {
        return frames[part];
    }

    private int number(Element element) {
        Deque<Element> path = new ArrayDeque<>();
        Element at = element;
        while (at != null && !numbers.containsKey(at)) {
            path.push(at);
            at = at.parent();
        }
        int number = at == null ? 0 : numbers.get(at);
        for (Element each : path) {
            number = add(each, number);
        }
        return number;
    }

    private int add(Element element, int parent) {
        int number = parts.size();
        int level = parent < 0 ? 0 : parts.get(parent).level() + 1;
        parts.add(new Part(element, parent, level, element.normalName(), namings.of(element)));
        numbers.put(element, number);
        return number;
    }

    private void count(Element element) {
        switch (element.normalName()) {
            case "img" -> pictures[around(element)]++;
            case "input" -> fields[around(element)]++;
            case "iframe", "embed", "object" -> frames[around(element)]++;
            default -> {}
        }
    }

    private int around(Element element) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            Integer number = numbers.get(at);
            if (number != null) {
                return number;
            }
        }
        return 0;
    }
}
