package dev.postil.crash;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a program told its user, line by line in a file, so that a kill takes none of it back.
final class Said {

    private final Path file;
    private long counted;
    private long lines;

    Said(Path file) {
        this.file = file;
    }

    /// A last restore that was begun and never reported as done, and the line it goes back to.
    record Sums(
            TreeMap<Long, String> saved,
            @Nullable Long restoring,
            List<Copy> copies,
            Optional<String> failure,
            long acknowledged) {

        long last() {
            return saved.lastKey();
        }
    }

    /// A backup that was reported as made.
    record Copy(long sequence, Path file) {}

    synchronized void opening() {
        write("opening");
    }

    synchronized void saved(long sequence, String fingerprint) {
        write("saved " + sequence + " " + fingerprint);
    }

    synchronized void restoring(long sequence) {
        write("restoring " + sequence);
    }

    synchronized void restored(long sequence) {
        write("restored " + sequence);
    }

    synchronized void notRestored() {
        write("kept");
    }

    synchronized void backedUp(long sequence, Path backup) {
        write("copy " + sequence + " " + backup);
    }

    synchronized void failed(Exception failure) {
        write("failed " + failure.toString().replace('\n', ' '));
    }

    private void write(String line) {
        try {
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// A line without its end may have been cut short.
    List<String> lines() throws IOException {
        String said = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        return said.substring(0, said.lastIndexOf('\n') + 1).lines().toList();
    }

    /// How many whole lines there are, from what came since it was last asked.
    synchronized long count() throws IOException {
        if (Files.exists(file) && Files.size(file) > counted) {
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                channel.position(counted);
                byte[] more = Channels.newInputStream(channel).readAllBytes();
                counted += more.length;
                for (byte each : more) {
                    lines += each == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    /// What all of it comes to.
    Sums sums() throws IOException {
        TreeMap<Long, String> saved = new TreeMap<>();
        List<Copy> copies = new ArrayList<>();
        Long restoring = null;
        String failure = null;
        long acknowledged = 0;
        for (String line : lines()) {
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "saved" -> {
                    acknowledged++;
                    saved.put(Long.valueOf(words[1]), words[2]);
                }
                case "restoring" -> restoring = Long.valueOf(words[1]);
                case "kept" -> restoring = null;
                case "restored" -> {
                    saved.tailMap(Long.valueOf(words[1]), false).clear();
                    restoring = null;
                }
                case "copy" -> copies.add(new Copy(Long.parseLong(words[1]), Path.of(words[2])));
                case "failed" -> failure = line;
                default -> {}
            }
        }
        return new Sums(saved, restoring, copies, Optional.ofNullable(failure), acknowledged);
    }
}
