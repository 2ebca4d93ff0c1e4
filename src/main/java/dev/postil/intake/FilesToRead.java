package dev.postil.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// What to read where somebody names files and folders: the files themselves, and all that are in a
/// folder and below it, by name.
///
/// In folders is left out what nobody means: hidden files, workspaces, and what a browser puts
/// beside a page that it saves.
public final class FilesToRead {

    private static final String WORKSPACE = ".postil";
    private static final String BESIDE_A_PAGE = "_files";

    private FilesToRead() {}

    /// Looks through folders now; a file may be gone when it is read.
    ///
    /// @param places files and folders; one that is not there is taken for a file
    public static List<Path> of(List<Path> places) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                files.addAll(below(place));
            } else {
                files.add(place);
            }
        }
        return files;
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {

                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path inner, BasicFileAttributes attributes) {
                        return inner.equals(folder) || isMeant(inner)
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (Files.isRegularFile(file) && !isHidden(file)) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    // Whoever reads it says why it cannot be.
                    @Override
                    public FileVisitResult visitFileFailed(Path place, IOException failure) {
                        if (isMeant(place)) {
                            files.add(place);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(null);
        return files;
    }

    private static boolean isMeant(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return !isHidden(folder) && !name.endsWith(WORKSPACE) && !isBesideAPage(folder, name);
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static boolean isBesideAPage(Path folder, String name) {
        if (!name.endsWith(BESIDE_A_PAGE)) {
            return false;
        }
        String page = name.substring(0, name.length() - BESIDE_A_PAGE.length());
        return Files.exists(folder.resolveSibling(page + ".html"))
                || Files.exists(folder.resolveSibling(page + ".htm"));
    }
}
