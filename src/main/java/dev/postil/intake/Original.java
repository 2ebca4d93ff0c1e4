package dev.postil.intake;

import dev.postil.intake.text.CharsetNames;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was handed in: bytes with a name. The array is not copied; nobody may change it.
///
/// @param name the file's name, without folders
/// @param declaredMediaType what a server or a clipboard said it is, if anybody said so
/// @param uri the address it came from, if any
@SuppressWarnings("ArrayRecordComponent")
public record Original(
        String name, byte[] bytes, @Nullable String declaredMediaType, @Nullable String uri) {

    /// How headers and pages name an encoding.
    static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    /// A file on disk, of which only the name tells what it may be.
    public static Original of(String name, byte[] bytes) {
        return new Original(name, bytes, null, null);
    }

    /// The encoding that a server or a clipboard said the text is in, if anybody said so.
    @Nullable Charset declaredCharset() {
        Matcher charset = CHARSET.matcher(declaredMediaType == null ? "" : declaredMediaType);
        return charset.find() ? CharsetNames.find(charset.group(1)) : null;
    }

    /// The hash of the bytes, lower-case hexadecimal.
    public String sha256() {
        return sha256(bytes);
    }

    /// The part of the name after its last dot, in lower case; empty where there is none.
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// The name as a title: without its extension, with spaces where it has underscores.
    public String nameAsTitle() {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String words = stem.replace('_', ' ').strip();
        return words.isEmpty() ? name : words;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
