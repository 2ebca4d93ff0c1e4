package dev.postil.exchange;

import java.util.ArrayList;
import java.util.List;

/// Reads blocks, marks and pages, which differ in few keys.
final class StructureReader {

    private final JsonIn in;

    StructureReader(JsonIn in) {
        this.in = in;
    }

    List<ReadContent.Part> read() {
        List<ReadContent.Part> parts = new ArrayList<>();
        if (in.entersList()) {
            while (in.item()) {
                parts.add(part());
            }
        }
        return parts;
    }

    private ReadContent.Part part() {
        Integer start = null;
        Integer end = null;
        String type = null;
        Integer level = null;
        boolean ordered = false;
        boolean folded = false;
        String label = null;
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                switch (key) {
                    case "start" -> start = in.number();
                    case "end" -> end = in.number();
                    case "type" -> type = in.text();
                    case "level" -> level = in.number();
                    case "ordered" -> ordered = in.flag();
                    case "folded" -> folded = in.flag();
                    case "label", "href" -> label = in.text();
                    default -> in.unknown();
                }
            }
        }
        return new ReadContent.Part(start, end, type, level, ordered, folded, label);
    }
}
