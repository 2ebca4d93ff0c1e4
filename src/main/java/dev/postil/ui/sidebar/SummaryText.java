package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.i18n.OneLine;
import dev.postil.model.Annotation;
import dev.postil.text.Graphemes;
import dev.postil.ui.sidebar.TagSummary.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The summary as it is read out or handed on: plain words, Markdown and HTML say the same.
///
/// @param tags how many tags it tells about
/// @param quotes how many quotes are in it
record SummaryText(String plain, String markdown, String html, int tags, int quotes) {

    /// So many wordings of a tag are quoted.
    private static final int QUOTED = 200;

    /// So many places of the same words are told.
    private static final int PLACES = 20;

    /// A quote on screen is cut after so many UTF-16 units.
    private static final int LONGEST = 120;

    /// A quote, or what else is told of a tag, with what is told of it.
    private record Item(String words, List<String> details) {}

    /// @param title of the document
    /// @param shown how many of its annotations are told about
    static SummaryText of(
            String title,
            String shown,
            List<TagSummary> summaries,
            SummaryDetails details,
            Messages messages) {
        StringBuilder plain = new StringBuilder(title + "\n" + shown + "\n");
        StringBuilder markdown = new StringBuilder();
        markdown.append("# ").append(inMarkdown(title)).append("\n\n").append(shown).append('\n');
        StringBuilder html = new StringBuilder("<meta charset=\"utf-8\">");
        html.append("<h1>").append(inHtml(title)).append("</h1>\n<p>");
        html.append(inHtml(shown)).append("</p>\n");
        int quotes = 0;
        for (TagSummary summary : summaries) {
            String counts = counts(summary, messages);
            plain.append('\n').append(sentence(summary, messages)).append('\n');
            markdown.append("\n**").append(inMarkdown(summary.title())).append("**: ");
            markdown.append(counts).append("\n\n");
            html.append("<p><b>").append(inHtml(summary.title())).append("</b>: ");
            html.append(counts).append("</p>\n<ul>\n");
            for (Item item : items(summary, details, messages)) {
                append(item, plain, markdown, html);
            }
            html.append("</ul>\n");
            quotes += Math.min(QUOTED, summary.quotes().size());
        }
        return new SummaryText(
                plain.toString(), markdown.toString(), html.toString(), summaries.size(), quotes);
    }

    private static void append(
            Item item, StringBuilder plain, StringBuilder markdown, StringBuilder html) {
        plain.append("  ").append(item.words()).append('\n');
        markdown.append("- ").append(inMarkdown(item.words())).append('\n');
        html.append("<li>").append(inHtml(item.words()));
        if (!item.details().isEmpty()) {
            html.append("<ul>");
            for (String detail : item.details()) {
                plain.append("    ").append(detail).append('\n');
                markdown.append("  - ").append(inMarkdown(detail)).append('\n');
                html.append("<li>").append(inHtml(detail)).append("</li>");
            }
            html.append("</ul>");
        }
        html.append("</li>\n");
    }

    /// "Risk — Misperception: 7 passages in 1 document. 2 of them are not linked yet."
    static String sentence(TagSummary summary, Messages messages) {
        return messages.get("sidebar.summary.sentence", summary.title(), counts(summary, messages));
    }

    /// "7 passages in 1 document. 2 of them are not linked yet."
    static String counts(TagSummary summary, Messages messages) {
        String counts =
                messages.get(
                        "sidebar.summary.count", summary.passages().size(), summary.documents());
        if (summary.unlinked() == 0) {
            return counts;
        }
        return counts + " " + unlinked(summary, messages);
    }

    private static String unlinked(TagSummary summary, Messages messages) {
        if (summary.passages().size() == 1) {
            return messages.get("sidebar.summary.unlinked.only");
        }
        return summary.unlinked() == summary.passages().size()
                ? messages.get("sidebar.summary.unlinked.none")
                : messages.get("sidebar.summary.unlinked", summary.unlinked());
    }

    /// Words in quotation marks, as they are shown: cut where they are long, with how often they
    /// were marked: "“Russia” ×10".
    static String quote(Quoted quoted, Messages messages) {
        return quote(shortened(line(quoted)), quoted, messages);
    }

    private static String quote(String words, Quoted quoted, Messages messages) {
        String quote = messages.get("sidebar.summary.quote", words);
        int times = quoted.passages().size();
        return times == 1 ? quote : messages.get("sidebar.summary.times", quote, times);
    }

    private static String line(Quoted quoted) {
        return OneLine.of(quoted.first().quote().exact());
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int blank = line.lastIndexOf(' ', LONGEST);
        int end = blank > LONGEST / 2 ? blank : Graphemes.floor(line, LONGEST);
        return line.substring(0, end) + " …";
    }

    private static List<Item> items(TagSummary summary, SummaryDetails details, Messages messages) {
        List<Item> items = new ArrayList<>();
        details.ofTag(summary).forEach(line -> items.add(new Item(line, List.of())));
        List<Quoted> quotes = summary.quotes();
        quotes.stream()
                .limit(QUOTED)
                .map(quoted -> item(quoted, summary, details, messages))
                .forEach(items::add);
        if (quotes.size() > QUOTED) {
            int more = quotes.stream().skip(QUOTED).mapToInt(rest -> rest.passages().size()).sum();
            items.add(new Item(messages.get("sidebar.summary.more", more), List.of()));
        }
        return items;
    }

    private static Item item(
            Quoted quoted, TagSummary summary, SummaryDetails details, Messages messages) {
        String places =
                quoted.passages().stream()
                        .limit(PLACES)
                        .flatMap(passage -> details.place(passage).stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (quoted.passages().size() > PLACES) {
            places += ", …";
        }
        String quote = quote(line(quoted), quoted, messages);
        boolean isOne = quoted.passages().size() == 1;
        List<String> told = new ArrayList<>();
        for (Annotation passage : quoted.passages()) {
            Optional<String> place = isOne ? Optional.empty() : details.place(passage);
            for (String detail : details.of(passage, summary)) {
                told.add(
                        place.map(where -> messages.get("sidebar.summary.sentence", where, detail))
                                .orElse(detail));
            }
        }
        return new Item(
                places.isEmpty() ? quote : messages.get("sidebar.summary.at", quote, places), told);
    }

    private static String inMarkdown(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    private static String inHtml(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
