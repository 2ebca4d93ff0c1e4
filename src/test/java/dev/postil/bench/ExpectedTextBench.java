package dev.postil.bench;

import dev.postil.exchange.ContentText;
import dev.postil.intake.Intake;
import dev.postil.intake.IntakeException;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What documents are read as beside the text that is expected of them: in `-Dexpected`, a folder,
/// each file with `.txt` at the end of its name is the text of the file beside it without. A file
/// with `.peer` at the end is what another program reads, scored in the same way.
///
/// White space, soft hyphens and marks of direction do not count. Recall and precision are of runs
/// of five characters, order is the recall of runs of 25. A file that is not opened counts as
/// empty.
@Tag("bench")
@EnabledIfSystemProperty(named = "expected", matches = ".+")
class ExpectedTextBench {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\s\\p{Cf}\\p{Cc}\\p{Co}]");

    /// Rules and borders of tables, signs of struck words and of items.
    private static final Pattern DRAWN =
            Pattern.compile(
                    "(?m)^[\\s+|=-]*[-=]{2,}[\\s+|=-]*$|(?<![^\\s])\\|(?![^\\s])|~~"
                            + "|^\\s*(?:-|\\d+\\.|[a-z]\\)|[ivx]+\\.)\\s+");

    private record Score(Shared pieces, double order) {}

    @Test
    void documentsAreReadAsExpected() throws IOException {
        Path folder = Path.of(System.getProperty("expected"));
        List<Score> ours = new ArrayList<>();
        List<Score> peers = new ArrayList<>();
        List<Score> oursBare = new ArrayList<>();
        List<Score> peersBare = new ArrayList<>();
        int below = 0;
        for (Path file : documents(folder)) {
            String expected = beside(file, ".txt");
            String read = read(file);
            ours.add(score(expected, read));
            oursBare.add(score(bare(expected), bare(read)));
            if (Files.exists(file.resolveSibling(file.getFileName() + ".peer"))) {
                String peer = beside(file, ".peer");
                peers.add(score(expected, peer));
                peersBare.add(score(bare(expected), bare(peer)));
                if (isBelow(ours.getLast(), peers.getLast())) {
                    below++;
                    print("below: " + file.getFileName(), List.of(ours.getLast()));
                    print("  peer", List.of(peers.getLast()));
                }
            }
        }
        print("read here", ours);
        print("by the peer", peers);
        print("read here, without what is drawn", oursBare);
        print("by the peer, without what is drawn", peersBare);
        System.out.printf("more than 0.03 below the peer: %d of %d%n", below, peers.size());
    }

    private static boolean isBelow(Score ours, Score peer) {
        return ours.pieces().recall() < peer.pieces().recall() - 0.03
                || ours.pieces().precision() < peer.pieces().precision() - 0.03
                || ours.order() < peer.order() - 0.03;
    }

    private static Score score(String expected, String read) {
        String all = counted(expected);
        String there = counted(read);
        return new Score(
                Shared.of(Shared.runs(all, 5), Shared.runs(there, 5)),
                Shared.of(Shared.runs(all, 25), Shared.runs(there, Math.min(25, all.length())))
                        .recall());
    }

    private static String counted(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static String bare(String text) {
        return DRAWN.matcher(text).replaceAll("");
    }

    /// As `postil extract` prints it.
    private static String read(Path file) {
        try {
            return ContentText.of(Intake.standard().read(file, Progress.NONE).content());
        } catch (IntakeException refusal) {
            System.out.printf("not opened: %s, %s%n", file.getFileName(), refusal.reason());
            return "";
        }
    }

    private static String beside(Path file, String ending) throws IOException {
        return Files.readString(file.resolveSibling(file.getFileName() + ending));
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            each -> Files.exists(each.resolveSibling(each.getFileName() + ".txt")))
                    .sorted()
                    .toList();
        }
    }

    private static void print(String what, List<Score> scores) {
        List<Shared> pieces = scores.stream().map(Score::pieces).toList();
        System.out.printf(
                "%-36s %3d files  recall %.3f  precision %.3f  order %.3f%n",
                what,
                scores.size(),
                Shared.mean(pieces, Shared::recall),
                Shared.mean(pieces, Shared::precision),
                scores.stream().mapToDouble(Score::order).average().orElse(Double.NaN));
    }
}
