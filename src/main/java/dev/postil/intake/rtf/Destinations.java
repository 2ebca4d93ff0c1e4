package dev.postil.intake.rtf;

import dev.postil.intake.rtf.State.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Control words that say what the characters of their group are.
final class Destinations {

    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("fonttbl", Kind.FONTS),
                    Map.entry("stylesheet", Kind.STYLES),
                    Map.entry("info", Kind.INFO),
                    Map.entry("title", Kind.TITLE),
                    Map.entry("author", Kind.AUTHOR),
                    Map.entry("fldinst", Kind.INSTRUCTION),
                    Map.entry("listtext", Kind.ITEM),
                    Map.entry("pntext", Kind.ITEM),
                    Map.entry("bkmkstart", Kind.BOOKMARK),
                    Map.entry("shprslt", Kind.REPEATED),
                    Map.entry("nonshppict", Kind.REPEATED),
                    Map.entry("nonesttables", Kind.REPEATED));

    private static final Set<String> SKIPPED =
            Set.of(
                    "colortbl",
                    "filetbl",
                    "revtbl",
                    "rsidtbl",
                    "listtable",
                    "listoverridetable",
                    "pict",
                    "objdata",
                    "shpinst",
                    "upr",
                    "nesttableprops",
                    "xe",
                    "tc",
                    "tcn",
                    "rxe",
                    "txe",
                    "subject",
                    "operator",
                    "keywords",
                    "comment",
                    "doccomm",
                    "hlinkbase",
                    "creatim",
                    "revtim",
                    "printim",
                    "buptim",
                    "manager",
                    "company",
                    "category",
                    "vern",
                    "version",
                    "pn",
                    "pnseclvl",
                    "themedata",
                    "colorschememapping",
                    "datastore",
                    "latentstyles",
                    "fldtype",
                    "datafield",
                    "formfield",
                    "annotation",
                    "atnid",
                    "atnauthor",
                    "atrfstart",
                    "atrfend",
                    "atnref",
                    "atndate",
                    "generator",
                    "xmlnstbl",
                    "userprops",
                    "ftnsep",
                    "ftnsepc",
                    "ftncn",
                    "aftnsep",
                    "aftnsepc",
                    "aftncn",
                    "template",
                    "passwordhash",
                    "wgrffmtfilter",
                    "private",
                    "background",
                    "do",
                    "panose",
                    "falt",
                    "fontemb",
                    "fontfile",
                    "bkmkend",
                    "objclass",
                    "objname",
                    "htmltag",
                    "mmathPr",
                    "ebcstart",
                    "ebcend",
                    "protusertbl",
                    "docvar",
                    "sv",
                    "sn");

    /// Ignorable by those who do not know them, but of use here.
    private static final Set<String> TEXT = Set.of("shptxt", "dptxbxtext", "result");

    private static final Set<String> FURNITURE =
            Set.of(
                    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr",
                    "footerf");

    private Destinations() {}

    static Optional<Kind> kind(String word) {
        if (SKIPPED.contains(word)) {
            return Optional.of(Kind.SKIPPED);
        }
        return TEXT.contains(word) ? Optional.of(Kind.TEXT) : Optional.ofNullable(KINDS.get(word));
    }

    static boolean isBox(String word) {
        return word.equals("shptxt") || word.equals("dptxbxtext");
    }

    static boolean isFurniture(String word) {
        return FURNITURE.contains(word);
    }
}
