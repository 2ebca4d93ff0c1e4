package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.i18n.OneLine;
import dev.postil.model.Annotation;
import dev.postil.text.Graphemes;
import java.util.ArrayList;
import java.util.List;

/// The summary as it is read out or handed on: plain words, Markdown and HTML say the same.
record SummaryText(String plain, String markdown, String html) {

    /// So many passages of a tag are quoted.
    private static final int QUOTED = 10;

    /// A quote is cut after so many UTF-16 units.
    private static final int LONGEST = 120;

    /// @param title of the document
    /// @param shown how many of its annotations are told about
    static SummaryText of(
            String title, String shown, List<TagSummary> summaries, Messages messages) {
        StringBuilder plain = new StringBuilder(title + "\n" + shown + "\n");
        StringBuilder markdown = new StringBuilder();
        markdown.append("# ").append(inMarkdown(title)).append("\n\n").append(shown).append('\n');
        StringBuilder html = new StringBuilder("<meta charset=\"utf-8\">");
        html.append("<h1>").append(inHtml(title)).append("</h1>\n<p>");
        html.append(inHtml(shown)).append("</p>\n");
        for (TagSummary summary : summaries) {
            String counts = counts(summary, messages);
            plain.append('\n').append(sentence(summary, messages)).append('\n');
            markdown.append("\n**").append(inMarkdown(summary.title())).append("**: ");
            markdown.append(counts).append("\n\n");
            html.append("<p><b>").append(inHtml(summary.title())).append("</b>: ");
            html.append(counts).append("</p>\n<ul>\n");
            for (String quote : quotes(summary, messages)) {
                plain.append("  ").append(quote).append('\n');
                markdown.append("- ").append(inMarkdown(quote)).append('\n');
                html.append("<li>").append(inHtml(quote)).append("</li>\n");
            }
            html.append("</ul>\n");
        }
        return new SummaryText(plain.toString(), markdown.toString(), html.toString());
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
        return summary.unlinked() == 0
                ? counts
                : counts + " " + messages.get("sidebar.summary.unlinked", summary.unlinked());
    }

    /// A passage in quotation marks, cut where it is long.
    static String quote(Annotation passage, Messages messages) {
        String line = OneLine.of(passage.quote().exact());
        if (line.length() <= LONGEST) {
            return messages.get("sidebar.summary.quote", line);
        }
        int blank = line.lastIndexOf(' ', LONGEST);
        int end = blank > LONGEST / 2 ? blank : Graphemes.floor(line, LONGEST);
        return messages.get("sidebar.summary.quote", line.substring(0, end) + " …");
    }

    private static List<String> quotes(TagSummary summary, Messages messages) {
        List<Annotation> passages = summary.passages();
        List<String> quotes =
                new ArrayList<>(
                        passages.stream()
                                .limit(QUOTED)
                                .map(passage -> quote(passage, messages))
                                .toList());
        if (passages.size() > QUOTED) {
            quotes.add(messages.get("sidebar.summary.more", passages.size() - QUOTED));
        }
        return quotes;
    }

    private static String inMarkdown(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    private static String inHtml(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
