package dev.postil.intake.pdf;

import dev.postil.intake.text.CharacterRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/// What a file says about itself, as far as it can be believed.
///
/// @param title null where none is given, or one that a program made of a file's name
/// @param published `2025`, `2025-03` or `2025-03-22`
/// @param language BCP 47
record Facts(
        @Nullable String title,
        List<String> creators,
        @Nullable String published,
        @Nullable String language) {

    private static final int LARGEST_PACKET = 2 << 20;
    private static final int LONGEST_TITLE = 400;

    private static final Pattern NO_TITLE =
            Pattern.compile(
                    "(?i)(?:microsoft (?:word|powerpoint|excel)|powerpoint presentation|word"
                            + "|adobe (?:acrobat|photoshop|illustrator|indesign|pagemaker|framemaker))"
                            + "(?: ?-.*| (?:pdf|document|image|\\d+).*)?"
                            + "|.*\\.(?:docx?|rtf|odt|pages|tex|dvi|ps|eps|indd|qxd|pdf|pptx?|xlsx?|html?|txt|wpd|fm|pmd|cdr|ai)"
                            + "|.*[\\\\/].*\\.[a-z]\\w{1,3}"
                            + "|(?:untitled|unbenannt|sans titre|sin título|senza titolo|document|dokument|documento|layout|slide|folie|title|presentation|template|print|default)"
                            + "[- _]?\\d*"
                            + "|[a-z]{0,6}[-_]?[\\d_.-]+\\w{0,2}|[0-9a-f-]{16,}|file:.*|https?:.*|about:.*|.*\\(page \\d+\\)");
    private static final Set<String> NOBODY =
            Set.of(
                    "user",
                    "admin",
                    "administrator",
                    "unknown",
                    "author",
                    "owner",
                    "microsoft",
                    "anonymous",
                    "microsoft office user",
                    "windows user",
                    "home",
                    "hp",
                    "dell",
                    "pc",
                    "root",
                    "none",
                    "default",
                    "tex",
                    "latex",
                    "na",
                    "n/a",
                    "unspecified",
                    "benutzer",
                    "usuario",
                    "utilisateur");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*;\\s*|\\s*\\band\\b\\s+|\\s+&\\s+");
    private static final Pattern PDF_DATE =
            Pattern.compile("(?:D:)?(\\d{4})-?(\\d{2})?-?(\\d{2})?.*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

    static Facts of(PDDocument document) {
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        Xmp xmp = Xmp.of(packet(document));
        String title = title(information.getString(COSName.TITLE));
        List<String> creators = creators(xmp.all("creator"));
        String language =
                language(document.getDocumentCatalog().getCOSObject().getString(COSName.LANG));
        String published = date(xmp.first("publicationDate"));
        if (published == null) {
            published = date(information.getString(COSName.CREATION_DATE));
        }
        return new Facts(
                title == null ? title(xmp.first("title")) : title,
                creators.isEmpty()
                        ? creators(split(information.getString(COSName.AUTHOR)))
                        : creators,
                published,
                language == null ? language(xmp.first("language")) : language);
    }

    private static byte[] packet(PDDocument document) {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return new byte[0];
        }
        try (InputStream stream = metadata.createInputStream()) {
            return stream.readNBytes(LARGEST_PACKET);
        } catch (IOException | RuntimeException _) {
            // A document opens without what is said about it.
            return new byte[0];
        }
    }

    static @Nullable String title(@Nullable String said) {
        if (said == null) {
            return null;
        }
        String title = clean(said);
        boolean words = title.codePoints().filter(Character::isLetter).limit(2).count() == 2;
        boolean readable = title.indexOf('\uFFFD') < 0 && title.length() <= LONGEST_TITLE;
        return words && readable && !NO_TITLE.matcher(title).matches() ? title : null;
    }

    private static List<String> split(@Nullable String authors) {
        return authors == null ? List.of() : List.of(SEPARATOR.split(authors, -1));
    }

    private static List<String> creators(List<String> said) {
        List<String> names = new ArrayList<>();
        for (String each : said) {
            String name = clean(each);
            boolean words = name.codePoints().filter(Character::isLetter).limit(2).count() == 2;
            if (words
                    && name.length() < 200
                    && name.indexOf('\uFFFD') < 0
                    && !NOBODY.contains(name.toLowerCase(Locale.ROOT))
                    && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static String clean(String said) {
        return CharacterRules.apply(Ligatures.resolve(said)).replaceAll("\\s+", " ").strip();
    }

    private static @Nullable String date(@Nullable String said) {
        if (said == null) {
            return null;
        }
        Matcher date = PDF_DATE.matcher(said.strip());
        if (!date.matches()) {
            return null;
        }
        int year = Integer.parseInt(date.group(1));
        if (year < 1980 || year > 2100) {
            return null;
        }
        String month = date.group(2);
        String day = date.group(3);
        if (month == null || outside(month, 12)) {
            return date.group(1);
        }
        String upToMonth = date.group(1) + "-" + month;
        return day == null || outside(day, 31) ? upToMonth : upToMonth + "-" + day;
    }

    private static boolean outside(String number, int most) {
        int value = Integer.parseInt(number);
        return value < 1 || value > most;
    }

    private static @Nullable String language(@Nullable String said) {
        return said != null && LANGUAGE.matcher(said.strip()).matches() ? said.strip() : null;
    }
}
