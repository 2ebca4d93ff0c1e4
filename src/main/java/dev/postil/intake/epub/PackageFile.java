package dev.postil.intake.epub;

import dev.postil.intake.archive.BoundlessException;
import dev.postil.intake.html.HtmlPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The file of a book that lists the others and says in which order they are read.
///
/// @param chapters in the order of reading
/// @param lists files that may hold a list of the printed book's pages
record PackageFile(Metadata metadata, List<Item> chapters, List<String> lists) {

    private static final String CONTAINER = "META-INF/container.xml";

    PackageFile {
        chapters = List.copyOf(chapters);
        lists = List.copyOf(lists);
    }

    /// The package of a book; where it is missing or lists nothing that is there, all pages in the
    /// order of their names.
    static PackageFile of(BookFiles files) throws BoundlessException {
        for (String path : paths(files)) {
            Optional<Document> found = files.read(path).map(HtmlPage::parseXml);
            if (found.isPresent()) {
                PackageFile read = read(found.get(), path);
                return read.chapters().isEmpty()
                        ? new PackageFile(read.metadata(), pages(files), read.lists())
                        : read;
            }
        }
        return new PackageFile(Metadata.NONE, pages(files), List.of());
    }

    private static List<String> paths(BookFiles files) throws BoundlessException {
        List<String> paths = new ArrayList<>();
        files.read(CONTAINER)
                .map(HtmlPage::parseXml)
                .ifPresent(
                        container ->
                                Names.all(container, "rootfile").stream()
                                        .filter(root -> root.hasAttr("full-path"))
                                        .map(root -> BookPath.resolve("", root.attr("full-path")))
                                        .forEach(paths::add));
        files.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".opf"))
                .forEach(paths::add);
        return paths;
    }

    private static List<Item> pages(BookFiles files) {
        return files.names().stream()
                .filter(name -> name.matches("(?i).*\\.x?html?"))
                .filter(name -> !name.contains("__MACOSX"))
                .sorted()
                .map(
                        name ->
                                new Item(
                                        name,
                                        name,
                                        "",
                                        "",
                                        name.matches("(?i).*\\b(?:nav|toc)\\.\\w+")))
                .toList();
    }

    private static PackageFile read(Document root, String path) {
        Set<String> contents = contents(root, path);
        Map<String, Item> items = new LinkedHashMap<>();
        List<String> lists = new ArrayList<>();
        for (Element item : Names.all(root, "item")) {
            Item listed = item(item, path, contents);
            items.putIfAbsent(listed.id(), listed);
            if (isNavigation(item) || listed.mediaType().equals("application/x-dtbncx+xml")) {
                lists.add(listed.path());
            }
        }
        List<Item> chapters = new ArrayList<>();
        for (Element reference : Names.all(root, "itemref")) {
            Item shown = shown(items, reference.attr("idref"));
            if (shown != null) {
                chapters.add(shown);
            }
        }
        return new PackageFile(Metadata.of(root), chapters, lists);
    }

    private static Item item(Element item, String path, Set<String> contents) {
        String at = BookPath.resolve(path, item.attr("href"));
        return new Item(
                item.attr("id"),
                at,
                item.attr("media-type").strip(),
                item.attr("fallback"),
                isNavigation(item) || contents.contains(at));
    }

    private static boolean isNavigation(Element item) {
        return List.of(item.attr("properties").split("\\s+", -1)).contains("nav");
    }

    /// Older books name the page with the table of contents in their guide.
    private static Set<String> contents(Document root, String path) {
        Set<String> contents = new HashSet<>();
        for (Element reference : Names.all(root, "reference")) {
            if (reference.attr("type").equalsIgnoreCase("toc")
                    && BookPath.fragment(reference.attr("href")).isEmpty()) {
                contents.add(BookPath.resolve(path, reference.attr("href")));
            }
        }
        return contents;
    }

    /// The item, or the page that stands for it where it is of a kind that is no page.
    private static @Nullable Item shown(Map<String, Item> items, String id) {
        Set<String> seen = new HashSet<>();
        Item listed = items.get(id);
        for (Item at = listed; at != null && seen.add(at.id()); at = items.get(at.fallback())) {
            if (at.isPage()) {
                return at;
            }
        }
        return listed != null && listed.mayBePage() ? listed : null;
    }
}
