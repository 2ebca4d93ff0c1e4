package dev.postil.bench;

import dev.postil.intake.Intake;
import dev.postil.intake.IntakeException;
import dev.postil.intake.Original;
import dev.postil.intake.pdf.PdfPages;
import dev.postil.task.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reads a PDF of fifty pages of prose, beside PDFBox's own text stripper, each after warm-up; in
/// processor time, which does not grow when other programs want the processor too.
@Tag("bench")
class PdfBench {

    private static final int PAGES = 50;
    private static final int LINES = 48;
    private static final int WARM_UP = 12;
    private static final int RUNS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String[] WORDS =
            ("the harbour was quiet when first of fishing boats came in and nobody on quay had"
                            + " expected them before morning skipper waved to watchman reading"
                            + " regulations about weather northern seas committee")
                    .split(" ", -1);

    private interface Work {
        int run() throws IOException, IntakeException;
    }

    @Test
    void fiftyPagesTakeHardlyLongerThanTheirMereText() throws Exception {
        byte[] file = pages();
        Intake intake = Intake.standard();
        Work ours =
                () ->
                        intake.read(Original.of("a.pdf", file), Progress.NONE)
                                .content()
                                .text()
                                .length();
        Work theirs =
                () -> {
                    try (PDDocument document = Loader.loadPDF(file)) {
                        return new PDFTextStripper().getText(document).length();
                    }
                };
        for (int i = 0; i < WARM_UP; i++) {
            ours.run();
            theirs.run();
        }
        long[] own = new long[RUNS];
        long[] plain = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            own[i] = time(ours);
            plain[i] = time(theirs);
        }
        Arrays.sort(own);
        Arrays.sort(plain);
        System.out.printf(
                "%d pages: %.1f ms, PDFBox alone %.1f ms, ratio %.2f%n",
                PAGES,
                own[RUNS / 2] / 1e6,
                plain[RUNS / 2] / 1e6,
                own[RUNS / 2] / (double) plain[RUNS / 2]);
    }

    private static long time(Work work) throws IOException, IntakeException {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static byte[] pages() throws IOException {
        Random random = new Random(7);
        PdfPages pages = new PdfPages();
        for (int i = 0; i < PAGES; i++) {
            for (int k = 0; k < LINES; k++) {
                StringBuilder line = new StringBuilder();
                while (line.length() < 70) {
                    line.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
                }
                pages.lines(line.append(k % 7 == 0 ? "end." : "").toString().strip());
            }
            if (i + 1 < PAGES) {
                pages.nextPage();
            }
        }
        return pages.bytes();
    }
}
