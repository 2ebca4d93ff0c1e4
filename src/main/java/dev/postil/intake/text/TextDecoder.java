package dev.postil.intake.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the encoding of a text: by its mark, by proof (bytes that are well-formed UTF-8 are
/// UTF-8), by declaration, and only then by guessing.
public final class TextDecoder {

    /// Begins another alphabet in the encodings of seven bits, which otherwise are well-formed
    /// UTF-8.
    private static final char ESCAPE = 0x1B;

    private static final char REPLACEMENT = '\uFFFD';

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /// Byte order marks; the longer ones first, for one begins like another.
    private static final List<Mark> MARKS =
            List.of(
                    new Mark(UTF_32LE, 0xFF, 0xFE, 0, 0),
                    new Mark(UTF_32BE, 0, 0, 0xFE, 0xFF),
                    new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
                    new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
                    new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    private TextDecoder() {}

    private record Mark(Charset charset, List<Integer> bytes) {
        Mark(Charset charset, Integer... bytes) {
            this(charset, List.of(bytes));
        }

        boolean opens(byte[] text) {
            if (text.length < bytes.size()) {
                return false;
            }
            for (int i = 0; i < bytes.size(); i++) {
                if ((text[i] & 0xFF) != bytes.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The bytes as characters.
    ///
    /// @param declared what the file or its sender calls the encoding, where anybody does; believed
    ///   unless the bytes are marked or are UTF-8 beyond doubt
    public static Decoded decode(byte[] bytes, @Nullable Charset declared) {
        for (Mark mark : MARKS) {
            if (mark.opens(bytes)) {
                return lenient(bytes, mark.bytes().size(), mark.charset(), false);
            }
        }
        Optional<Charset> wide = WideEncoding.of(bytes);
        if (wide.isPresent()) {
            return lenient(bytes, 0, wide.get(), false);
        }
        Optional<String> utf8 = utf8(bytes);
        if (utf8.isPresent() && !escapes(utf8.get(), bytes)) {
            return new Decoded(utf8.get(), StandardCharsets.UTF_8, false, 0);
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return lenient(bytes, 0, declared, false);
        }
        return utf8.isPresent() && shifts(utf8.get())
                ? lenient(bytes, 0, EncodingGuess.of(bytes), true)
                : guess(bytes);
    }

    /// What has characters of several bytes is in none of the encodings of seven bits.
    private static boolean escapes(String text, byte[] bytes) {
        return text.length() == bytes.length && text.indexOf(ESCAPE) >= 0;
    }

    /// Whether there are the escapes with which Japanese, Korean and Chinese were written in seven
    /// bits for old mails.
    private static boolean shifts(String text) {
        return text.contains(ESCAPE + "$");
    }

    private static Decoded guess(byte[] bytes) {
        if (Utf8Share.of(bytes) >= 0.5) {
            return lenient(bytes, 0, StandardCharsets.UTF_8, false);
        }
        return lenient(bytes, 0, EncodingGuess.of(bytes), true);
    }

    private static Decoded lenient(byte[] bytes, int from, Charset charset, boolean guessed) {
        String text = new String(bytes, from, bytes.length - from, charset);
        int replaced = 0;
        for (int i = text.indexOf(REPLACEMENT); i >= 0; i = text.indexOf(REPLACEMENT, i + 1)) {
            replaced++;
        }
        return new Decoded(text, charset, guessed, replaced);
    }

    /// The same as [#strict], which is slow, for what most texts are.
    private static Optional<String> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // What stands for bad bytes may also have been written.
        return text.indexOf(REPLACEMENT) < 0
                ? Optional.of(text)
                : strict(bytes, StandardCharsets.UTF_8);
    }

    /// The bytes as characters if every one of them is well-formed.
    static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
