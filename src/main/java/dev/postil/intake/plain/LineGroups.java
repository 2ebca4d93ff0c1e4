package dev.postil.intake.plain;

import java.util.ArrayList;
import java.util.List;

/// Divides lines at the blank ones.
final class LineGroups {

    private LineGroups() {}

    static List<List<Line>> split(List<Line> lines) {
        List<List<Line>> groups = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).isEmpty()) {
                if (i > start) {
                    groups.add(lines.subList(start, i));
                }
                start = i + 1;
            }
        }
        return groups;
    }
}
