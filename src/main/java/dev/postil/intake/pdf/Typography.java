package dev.postil.intake.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How most of a document is set.
///
/// @param size height of the font of most of its text
/// @param pitch from line to line, in such heights
/// @param bold whether most of it is bold
/// @param fixed whether most of it is set with letters of equal width
record Typography(float size, float pitch, boolean bold, boolean fixed) {

    private static final float USUAL_PITCH = 1.2f;

    static Typography of(List<PageRows> pages) {
        Map<Integer, Integer> sizes = new HashMap<>();
        int all = 0;
        int bold = 0;
        int fixed = 0;
        for (PageRows page : pages) {
            for (Row row : page.rows()) {
                int length = row.text().length();
                sizes.merge(Math.round(row.size() * 4), length, Integer::sum);
                all += length;
                bold += row.bold() ? length : 0;
                fixed += row.fixed() ? length : 0;
            }
        }
        float size = most(sizes, 40) / 4f;
        return new Typography(size, pitch(pages, size), bold * 2 > all, fixed * 2 > all);
    }

    private static float pitch(List<PageRows> pages, float size) {
        Map<Integer, Integer> pitches = new HashMap<>();
        for (PageRows page : pages) {
            for (int i = 1; i < page.rows().size(); i++) {
                Row row = page.rows().get(i);
                Row before = page.rows().get(i - 1);
                float pitch = (row.y() - before.y()) / size;
                boolean follows = row.angle() == before.angle() && pitch > 0.85f && pitch < 3;
                if (follows && isBody(row, size) && isBody(before, size)) {
                    pitches.merge(Math.round(pitch * 20), row.text().length(), Integer::sum);
                }
            }
        }
        return pitches.isEmpty() ? USUAL_PITCH : most(pitches, 24) / 20f;
    }

    private static boolean isBody(Row row, float size) {
        return Math.abs(row.size() - size) < size * 0.06f;
    }

    private static int most(Map<Integer, Integer> counts, int otherwise) {
        int best = otherwise;
        int most = 0;
        for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
            boolean first = each.getValue() == most && each.getKey() < best;
            if (each.getValue() > most || first) {
                most = each.getValue();
                best = each.getKey();
            }
        }
        return Math.max(best, 1);
    }
}
