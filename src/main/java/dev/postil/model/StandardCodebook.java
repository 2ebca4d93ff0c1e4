package dev.postil.model;

import java.util.List;

/// The codebook that a new workspace starts with: risks, actors and implications, and how they bear
/// on one another. No tags yet; the user changes all of it freely.
public final class StandardCodebook {

    private static final String RISK = "risk";
    private static final String ACTOR = "actor";
    private static final String IMPLICATION = "implication";

    private StandardCodebook() {}

    /// A fresh copy, equal each time.
    public static Codebook create() {
        return new Codebook(kinds(), List.of(), linkTypes());
    }

    private static List<Kind> kinds() {
        List<Field> riskFields =
                List.of(
                        new Field.Scale("likelihood", "Likelihood", 1, 5),
                        new Field.Scale("impact", "Impact", 1, 5));
        List<Field> implicationFields =
                List.of(
                        new Field.Choice(
                                "horizon", "Horizon", List.of("immediate", "months", "years")));
        return List.of(
                new Kind(RISK, "Risk", "R", "#D55E00", "circle", riskFields),
                new Kind(ACTOR, "Actor", "A", "#0072B2", "square", List.of()),
                new Kind(
                        IMPLICATION, "Implication", "I", "#00835C", "triangle", implicationFields));
    }

    private static List<LinkType> linkTypes() {
        List<String> outcomes = List.of(RISK, IMPLICATION);
        return List.of(
                new LinkType("drives", "drives", "driven by", List.of(ACTOR), null),
                new LinkType("leads-to", "leads to", "follows from", outcomes, outcomes),
                new LinkType("mitigates", "mitigates", "mitigated by", null, List.of(RISK)),
                new LinkType("contradicts", "contradicts", "contradicted by", null, null));
    }
}
