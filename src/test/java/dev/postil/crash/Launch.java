package dev.postil.crash;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Starts the programs that are killed. Most of what one lives would be spent on loading classes:
/// so one that ends by itself leaves Java's own archive of them to those after it, for which all of
/// them have to be in jars.
final class Launch {

    private static final long LONGEST_MINUTES = 2;

    private final String classes;
    private final Path archive;

    private Launch(String classes, Path archive) {
        this.classes = classes;
        this.archive = archive;
    }

    /// @param folder for the jars and the archive
    static Launch from(Path folder) throws Exception {
        Files.createDirectories(folder);
        Launch launch = new Launch(jars(folder), folder.resolve("classes.jsa"));
        launch.rehearse(folder);
        return launch;
    }

    Process start() throws IOException {
        return start(List.of("-XX:SharedArchiveFile=" + archive), List.of());
    }

    Process start(List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classes, Killed.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// One visit with nearly all that others do: opening, typing, tagging, a backup, a restore.
    private void rehearse(Path folder) throws Exception {
        Scene scene = new Scene(folder, Work.RESTORE, 0);
        Prepared.workspace(scene.folder, scene.said, scene.work, 60);
        Process rehearsal =
                start(
                        List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off"),
                        List.of("1"));
        tell(rehearsal, scene, 1);
        if (!rehearsal.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            rehearsal.destroyForcibly();
        }
        if (rehearsal.exitValue() != 0 || scene.said.sums().failure().isPresent()) {
            throw new AssertionError("the rehearsal failed: " + scene.said.sums().failure());
        }
    }

    /// What a program waits for.
    static void tell(Process program, Scene scene, long seed) throws IOException {
        OutputStream words = program.getOutputStream();
        words.write(
                Stream.of(scene.folder, scene.file, scene.work.name(), seed)
                        .map(word -> word + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
        words.flush();
    }

    /// The class path with a jar in place of each folder. What of JavaFX is needed has no window.
    private static String jars(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                jars.add(jar(path, folder.resolve(jars.size() + ".jar")).toString());
            } else if (Files.exists(path)) {
                jars.add(entry);
            }
        }
        try (Stream<Path> modules = Files.list(Path.of(System.getProperty("jdk.module.path")))) {
            modules.filter(it -> it.getFileName().toString().startsWith("javafx-base"))
                    .forEach(it -> jars.add(it.toString()));
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path jar(Path from, Path to) throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(to));
                Stream<Path> found = Files.walk(from)) {
            jar.setMethod(ZipOutputStream.STORED);
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                CRC32 sum = new CRC32();
                sum.update(content);
                String name = from.relativize(file).toString().replace(File.separatorChar, '/');
                ZipEntry entry = new ZipEntry(name);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                jar.putNextEntry(entry);
                jar.write(content);
                jar.closeEntry();
            }
        }
        return to;
    }
}
