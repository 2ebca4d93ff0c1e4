package dev.postil.intake.worker;

import dev.postil.intake.DocumentFormat;
import dev.postil.intake.Intake;
import dev.postil.intake.IntakeException;
import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.Original;
import dev.postil.intake.Reading;
import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.task.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A format whose files do what they say, which is mostly harm; a worker that reads it.
final class TroublesomeFormat implements DocumentFormat {

    private static final int HEAP_MEGABYTES = 48;
    private static final int PIECE = 1 << 20;
    private static final long MOMENT = 10_000_000;

    /// What one file leaves behind for the next.
    private final List<byte[]> left = new ArrayList<>();

    /// Starts a worker that reads nothing else.
    static JavaCommand command() {
        return new JavaCommand(HEAP_MEGABYTES, List.of(TroublesomeFormat.class.getName()));
    }

    /// The worker's entry.
    public static void main(String[] arguments) throws Exception {
        Seclusion.serve(new Intake(List.of(new TroublesomeFormat()), Intake.LARGEST));
    }

    @Override
    public Match match(Original original) {
        return Match.CONTENT;
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException, IOException {
        String[] words = new String(original.bytes(), StandardCharsets.UTF_8).split(" ", 2);
        return reading(
                switch (words[0]) {
                    case "hang" -> hang();
                    case "grow" -> grow();
                    case "leave" -> leave(Integer.parseInt(words[1]));
                    case "recurse" -> "deep " + recurse(1);
                    case "exit" -> exit();
                    case "print" -> print();
                    case "babble" -> babble();
                    case "fail" -> throw new IllegalStateException(words[1]);
                    case "refuse" ->
                            throw new IntakeException(Reason.DAMAGED, original.name(), words[1]);
                    case "fetch" -> fetch(words[1]);
                    case "meet" -> meet(Path.of(words[1]));
                    default -> Long.toString(ProcessHandle.current().pid());
                });
    }

    private static Reading reading(String text) {
        Block block = Block.of(BlockType.PARAGRAPH, new Span(0, text.length()));
        return new Reading(
                "Title",
                List.of("Ada"),
                null,
                null,
                "text/plain",
                null,
                null,
                new Content(text, List.of(block), List.of(), List.of()),
                List.of());
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static String hang() {
        while (true) {
            LockSupport.park();
        }
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static String grow() {
        List<byte[]> heap = new ArrayList<>();
        while (true) {
            heap.add(new byte[PIECE]);
        }
    }

    private String leave(int megabytes) {
        for (int i = 0; i < megabytes; i++) {
            left.add(new byte[PIECE]);
        }
        return "left";
    }

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    private static String exit() {
        Runtime.getRuntime().exit(0);
        return "never";
    }

    private static String print() {
        System.out.println("printed by a library");
        System.err.println("printed by a library");
        return "printed";
    }

    private static String babble() throws IOException {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(
                    "written where the answers go\n".repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        return "babbled";
    }

    private static String fetch(String address) throws IOException {
        try (var in = URI.create(address).toURL().openStream()) {
            return "fetched " + in.read();
        }
    }

    /// Waits until two are there.
    private static String meet(Path folder) throws IOException {
        Files.createFile(folder.resolve(Long.toString(ProcessHandle.current().pid())));
        while (true) {
            try (var there = Files.list(folder)) {
                if (there.count() == 2) {
                    return "met";
                }
            }
            LockSupport.parkNanos(MOMENT);
        }
    }
}
