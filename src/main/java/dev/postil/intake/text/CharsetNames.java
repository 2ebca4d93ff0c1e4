package dev.postil.intake.text;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Encodings by the names that pages and mails call them, as browsers understand these.
public final class CharsetNames {

    private CharsetNames() {}

    /// The encoding that is meant; null where nobody knows the name.
    public static @Nullable Charset find(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        String meant =
                switch (lower) {
                    case "iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1" -> "windows-1252";
                    case "iso-8859-9" -> "windows-1254";
                    case "gb2312", "gbk", "x-gbk" -> "GB18030";
                    case "shift_jis", "shift-jis", "x-sjis", "sjis" -> "windows-31j";
                    case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
                    default -> lower;
                };
        try {
            return Charset.forName(meant);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
