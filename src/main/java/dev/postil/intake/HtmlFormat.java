package dev.postil.intake;

import dev.postil.intake.html.HtmlPage;
import dev.postil.intake.text.CharsetNames;
import dev.postil.intake.text.Decoded;
import dev.postil.intake.text.TextDecoder;
import dev.postil.task.Progress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A saved web page, known by its first tags rather than by its name.
final class HtmlFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "text/html";
    private static final int HEAD = 4096;
    private static final Set<String> EXTENSIONS = Set.of("html", "htm", "xhtml", "shtml");

    private static final Pattern OPENING =
            Pattern.compile(
                    "(?is)^[\\s\\uFEFF]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
                            + "<(?:!doctype\\s+html|html|head|body)\\b.*");

    private final HtmlPage page;

    HtmlFormat(HtmlPage page) {
        this.page = page;
    }

    @Override
    public Match match(Original original) {
        byte[] bytes = original.bytes();
        int length = Math.min(bytes.length, HEAD);
        // Without the zeros, UTF-16 looks like ASCII here.
        String head =
                new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
        if (OPENING.matcher(head).matches()) {
            return Match.CONTENT;
        }
        String declared = original.declaredMediaType();
        boolean named =
                EXTENSIONS.contains(original.extension())
                        || (declared != null && declared.startsWith(MEDIA_TYPE));
        return named ? Match.NAME : Match.NO;
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        Decoded decoded = TextDecoder.decode(original.bytes(), declared(original));
        if (BinaryCheck.isBinary(decoded.text())) {
            throw new IntakeException(IntakeException.Reason.BINARY, original.name());
        }
        progress.checkCancelled();
        HtmlPage.Found found = page.read(decoded.text(), original.uri(), progress);
        List<Warning> warnings = new ArrayList<>(Warning.of(decoded));
        if (!found.article()) {
            warnings.add(new Warning(Warning.Kind.WHOLE_PAGE, ""));
        }
        return Reading.of(original, MEDIA_TYPE, found.extract(), warnings);
    }

    /// The encoding that the sender or the page names, as browsers understand the name.
    private static @Nullable Charset declared(Original original) {
        Charset said = original.declaredCharset();
        if (said != null) {
            return said;
        }
        int length = Math.min(original.bytes().length, HEAD);
        String head = new String(original.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        Matcher matcher = Original.CHARSET.matcher(head);
        while (matcher.find()) {
            Charset charset = CharsetNames.find(matcher.group(1));
            if (charset != null) {
                return charset;
            }
        }
        return null;
    }
}
