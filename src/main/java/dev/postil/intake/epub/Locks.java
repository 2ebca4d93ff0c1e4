package dev.postil.intake.epub;

import dev.postil.intake.archive.BoundlessException;
import dev.postil.intake.html.HtmlPage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Which files of a book are encrypted. Fonts are often scrambled, which locks nothing.
///
/// @param paths of the encrypted files
record Locks(Set<String> paths) {

    private static final String ENCRYPTION = "META-INF/encryption.xml";
    private static final Set<String> OF_FONTS =
            Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

    Locks {
        paths = Set.copyOf(paths);
    }

    static Locks of(BookFiles files) throws BoundlessException {
        Set<String> paths = new HashSet<>();
        files
                .read(ENCRYPTION)
                .map(HtmlPage::parseXml)
                .map(file -> Names.all(file, "encrypteddata"))
                .orElse(List.of())
                .stream()
                .filter(data -> !isFont(data))
                .flatMap(data -> Names.all(data, "cipherreference").stream())
                .map(reference -> BookPath.resolve("", reference.attr("URI")))
                .forEach(paths::add);
        return new Locks(paths);
    }

    private static boolean isFont(Element data) {
        return Names.all(data, "encryptionmethod").stream()
                .anyMatch(method -> OF_FONTS.contains(method.attr("Algorithm")));
    }

    /// Whether a page cannot be read: some books name pages here that are plain for all that.
    boolean lock(Item chapter, String text) {
        return paths.contains(chapter.path()) && !text.stripLeading().startsWith("<");
    }
}
