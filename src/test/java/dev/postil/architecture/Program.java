package dev.postil.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The program's own classes, without its tests, read once for all rules.
final class Program {

    static final String ROOT = "dev.postil";

    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    private Program() {}

    /// A package of the program with all below it, as ArchUnit writes it.
    static String[] parts(String... names) {
        var parts = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            parts[i] = ROOT + "." + names[i] + "..";
        }
        return parts;
    }
}
