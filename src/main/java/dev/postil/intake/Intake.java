package dev.postil.intake;

import dev.postil.intake.DocumentFormat.Match;
import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.doc.Doc;
import dev.postil.intake.epub.Epub;
import dev.postil.intake.furniture.ArticleFrame;
import dev.postil.intake.html.HtmlPage;
import dev.postil.intake.mail.Mail;
import dev.postil.intake.markdown.Markdown;
import dev.postil.intake.pdf.Pdf;
import dev.postil.intake.plain.PlainText;
import dev.postil.intake.rtf.Rtf;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens files: finds the format of each, reads it, refuses what cannot be read. Any thread.
public final class Intake implements OriginalReader {

    /// The largest file that is read, in bytes: a text of this size is some 30,000 pages.
    public static final int LARGEST = 64 << 20;

    private static final long MEGABYTE = 1 << 20;

    private final List<DocumentFormat> formats;
    private final int largest;
    private final @Nullable OriginalReader elsewhere;

    /// @param formats the earlier one wins where two are equally sure
    /// @param largest size in bytes above which a file is refused
    public Intake(List<DocumentFormat> formats, int largest) {
        this(formats, largest, null);
    }

    private Intake(List<DocumentFormat> formats, int largest, @Nullable OriginalReader elsewhere) {
        this.formats = List.copyOf(formats);
        this.largest = largest;
        this.elsewhere = elsewhere;
    }

    /// The same, but leaves to another reader what may do harm.
    public Intake guardedBy(OriginalReader reader) {
        return new Intake(formats, largest, reader);
    }

    /// Reads everything that Postil can read.
    public static Intake standard() {
        ArticleFrame frame = ArticleFrame.load();
        LanguageGuess languages = LanguageGuess.load();
        HtmlFormat html = new HtmlFormat(new HtmlPage(languages, frame));
        return new Intake(
                List.of(
                        new DocxFormat(languages),
                        new OdtFormat(languages),
                        new MarkdownFormat(new Markdown(languages)),
                        html,
                        new PdfFormat(new Pdf(languages)),
                        new MhtmlFormat(html),
                        new MailFormat(new Mail(languages)),
                        new EpubFormat(new Epub(languages)),
                        new RtfFormat(new Rtf(languages)),
                        new DocFormat(new Doc(languages)),
                        new PlainTextFormat(new PlainText(frame, languages))),
                LARGEST);
    }

    /// Reads a file. The bytes come with the result, so that what is kept is what was read.
    public Imported read(Path file, Progress progress) throws IntakeException {
        String name = String.valueOf(file.getFileName());
        Original original = Original.of(name, bytes(file, name));
        return new Imported(original, read(original, progress));
    }

    /// Reads what came from a clipboard, an address or an archive.
    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        requireSize(original);
        DocumentFormat format = formatOf(original);
        progress.checkCancelled();
        try {
            Reading reading =
                    elsewhere == null || format.isHarmless(original)
                            ? format.read(original, progress)
                            : elsewhere.read(original, progress);
            if (reading.content().text().isBlank()) {
                throw new IntakeException(Reason.NO_TEXT, original.name());
            }
            return reading;
        } catch (IOException failure) {
            throw new IntakeException(
                    Reason.UNREADABLE, original.name(), failure, describe(failure));
        } catch (StackOverflowError deep) {
            throw new IntakeException(Reason.TOO_HEAVY, original.name(), deep);
        }
    }

    /// A name may lie; what is another kind of file by its content is refused, unless a format is
    /// sure that it reads that kind. Each format is asked once, for some look through much of it.
    private DocumentFormat formatOf(Original original) throws IntakeException {
        DocumentFormat surest = null;
        Match most = Match.NO;
        for (DocumentFormat format : formats) {
            Match match = format.match(original);
            if (match.compareTo(most) > 0) {
                surest = format;
                most = match;
            }
        }
        if (most != Match.CONTENT) {
            refuseForeign(original);
        }
        if (surest == null) {
            throw new IntakeException(Reason.BINARY, original.name());
        }
        return surest;
    }

    private void requireSize(Original original) throws IntakeException {
        requireSize(original.bytes().length, original.name());
        if (original.bytes().length == 0) {
            throw new IntakeException(Reason.EMPTY, original.name());
        }
    }

    private static void refuseForeign(Original original) throws IntakeException {
        Optional<ForeignFormat> foreign = ForeignFormat.of(original.bytes());
        if (foreign.isPresent()) {
            throw new IntakeException(
                    foreign.get().isText() ? Reason.UNREAD_TEXT : Reason.UNSUPPORTED,
                    original.name(),
                    foreign.get().name());
        }
    }

    private byte[] bytes(Path file, String name) throws IntakeException {
        try {
            if (Files.isDirectory(file) && !Files.isReadable(file)) {
                throw new AccessDeniedException(name);
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new IntakeException(Reason.NOT_A_FILE, name);
            }
            requireSize(Files.size(file), name);
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new IntakeException(Reason.MISSING, name, missing);
        } catch (AccessDeniedException denied) {
            throw new IntakeException(Reason.FORBIDDEN, name, denied);
        } catch (IOException failure) {
            throw new IntakeException(Reason.UNREADABLE, name, failure, describe(failure));
        }
    }

    private void requireSize(long size, String name) throws IntakeException {
        if (size > largest) {
            throw new IntakeException(Reason.TOO_LARGE, name, megabytes(size), megabytes(largest));
        }
    }

    private static String megabytes(long size) {
        return Long.toString((size + MEGABYTE - 1) / MEGABYTE);
    }

    private static String describe(IOException failure) {
        String said = failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : said;
    }
}
