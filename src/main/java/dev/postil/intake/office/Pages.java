package dev.postil.intake.office;

import dev.postil.intake.text.Landmark;
import dev.postil.intake.text.Passage;
import java.util.ArrayList;
import java.util.List;

/// Where the pages of a document begin: as its program last laid them out where it noted that, else
/// where the author began one.
public final class Pages {

    private static final String LAID_OUT = "laid out";
    private static final String SET = "set";

    private Pages() {}

    /// The program noted that a page began here.
    public static void laidOut(Line line) {
        line.page(LAID_OUT);
    }

    /// The author began a page here.
    public static void set(Line line) {
        line.page(SET);
    }

    /// Numbers the pages; none where nothing tells where one begins.
    public static List<Passage> number(List<Passage> body) {
        boolean noted = holds(body, LAID_OUT);
        if (!noted && !holds(body, SET)) {
            return body;
        }
        String kind = noted ? LAID_OUT : SET;
        List<Passage> numbered = new ArrayList<>();
        int page = 0;
        boolean begun = false;
        for (Passage passage : body) {
            List<Landmark> landmarks = new ArrayList<>();
            if (page == 0) {
                page++;
                landmarks.add(Landmark.page("1", 0));
            }
            for (Landmark each : passage.landmarks()) {
                if (each.type() != Landmark.Type.PAGE) {
                    landmarks.add(each);
                } else if (each.name().equals(kind) && (begun || each.offset() > 0)) {
                    page++;
                    landmarks.add(Landmark.page(Integer.toString(page), each.offset()));
                }
            }
            begun = begun || !passage.text().isBlank();
            numbered.add(passage.withLandmarks(landmarks));
        }
        return page > 1 ? numbered : without(body);
    }

    /// One page is none to tell from others.
    private static List<Passage> without(List<Passage> body) {
        return body.stream()
                .map(
                        passage ->
                                passage.withLandmarks(
                                        passage.landmarks().stream()
                                                .filter(each -> each.type() != Landmark.Type.PAGE)
                                                .toList()))
                .toList();
    }

    private static boolean holds(List<Passage> body, String kind) {
        return body.stream()
                .flatMap(passage -> passage.landmarks().stream())
                .anyMatch(each -> each.type() == Landmark.Type.PAGE && each.name().equals(kind));
    }
}
