package dev.postil.intake.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mozilla.universalchardet.UniversalDetector;

/// Guesses the encoding of bytes that neither say what they are nor are UTF-8.
///
/// East Asian encodings are left to the detector. Among those with one byte a character it knows
/// too few (no Arabic, no Central European), so these are compared by the alphabets of the
/// languages that were written in them: the right one yields letters of one language, in sensible
/// case.
final class EncodingGuess {

    private static final int SAMPLE = 1 << 16;
    private static final double CERTAIN = 0.9;

    private static final String PUNCTUATION = "“”„‘’‚‹›«»–—…•§©®™°€£¡¿·\u00A0،؛؟№";

    /// In the order of likelihood: the first of two equally good ones wins.
    private static final List<Candidate> CANDIDATES =
            List.of(
                    new Candidate("windows-1252", "àâæçèéêëîïôœùûüÿ"),
                    new Candidate("windows-1252", "äöüßé"),
                    new Candidate("windows-1252", "áéíñóúü"),
                    new Candidate("windows-1252", "àáâãçéêíóôõúü"),
                    new Candidate("windows-1252", "àèéìíîòóùú"),
                    new Candidate("windows-1252", "åäöæøéüáíóúýþðëïèêôâ"),
                    new Candidate("windows-1251", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
                    new Candidate("windows-1251", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
                    new Candidate("windows-1251", "абвгдђѓежзѕијклљмнњопрстћќуфхцчџш"),
                    new Candidate("KOI8-R", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
                    new Candidate("KOI8-U", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
                    new Candidate("IBM866", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
                    new Candidate("ISO-8859-5", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
                    new Candidate("windows-1256", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىًٌٍَُِّْـ"),
                    new Candidate("windows-1256", "آابپتثجچحخدذرزژسشصضطظعغفقكگلمنوهيئ"),
                    new Candidate("windows-1255", "אבגדהוזחטיךכלםמןנסעףפץצקרשת"),
                    new Candidate("windows-1253", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"),
                    new Candidate("windows-1250", "ąćęłńóśźż"),
                    new Candidate("windows-1250", "áčďéěíňóřšťúůýž"),
                    new Candidate("windows-1250", "áäčďéíľĺňóôŕšťúýž"),
                    new Candidate("windows-1250", "áéíóöőúüű"),
                    new Candidate("windows-1250", "ăâîşţ"),
                    new Candidate("windows-1250", "čćđšž"),
                    new Candidate("ISO-8859-2", "ąćęłńóśźż"),
                    new Candidate("ISO-8859-2", "áčďéěíňóřšťúůýž"),
                    new Candidate("windows-1254", "çğıöşüâîû"),
                    new Candidate("windows-1257", "ąčęėįšųūž"),
                    new Candidate("windows-1257", "āčēģīķļņšūž"),
                    new Candidate("windows-1258", "àáâãèéêìíòóôõùúýăđĩũơưạ"),
                    new Candidate(
                            "x-windows-874",
                            "กขคงจฉชซญณดตถทธนบปผฝพฟภมยรลวศษสหอฮะัาำิีึืุูเแโใไ็่้์ๆ"));

    private EncodingGuess() {}

    private record Candidate(Charset charset, Set<Integer> alphabet) {
        Candidate(String charset, String alphabet) {
            this(
                    Charset.forName(charset),
                    alphabet.codePoints().boxed().collect(Collectors.toUnmodifiableSet()));
        }
    }

    static Charset of(byte[] bytes) {
        byte[] sample = sample(bytes);
        Charset best = CANDIDATES.getFirst().charset();
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : CANDIDATES) {
            double score = score(new String(sample, candidate.charset()), candidate.alphabet());
            if (score > bestScore + 1e-9) {
                bestScore = score;
                best = candidate.charset();
            }
        }
        return bestScore >= CERTAIN ? best : detected(bytes).orElse(best);
    }

    /// The lines that hold something other than ASCII; the rest says nothing.
    private static byte[] sample(byte[] bytes) {
        byte[] sample = new byte[Math.min(bytes.length, SAMPLE)];
        int length = 0;
        int lineStart = 0;
        boolean telling = false;
        for (int i = 0; i < bytes.length && length < sample.length; i++) {
            telling |= bytes[i] < 0;
            if (bytes[i] == '\n' || i == bytes.length - 1) {
                int size = Math.min(i + 1 - lineStart, sample.length - length);
                if (telling) {
                    System.arraycopy(bytes, lineStart, sample, length, size);
                    length += size;
                }
                lineStart = i + 1;
                telling = false;
            }
        }
        return Arrays.copyOf(sample, length);
    }

    /// From 1 (every character is a letter of the alphabet, or a common sign) downwards.
    private static double score(String text, Set<Integer> alphabet) {
        double sum = 0;
        int count = 0;
        boolean afterSmall = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean capital = Character.isUpperCase(c);
            if (c >= 0x80) {
                count++;
                sum += worth(c, alphabet) - (capital && afterSmall ? 1 : 0);
            } else if (capital && afterSmall) {
                sum -= 0.1;
            }
            afterSmall = Character.isLowerCase(c);
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double worth(char c, Set<Integer> alphabet) {
        if (alphabet.contains((int) Character.toLowerCase(c))) {
            return Character.isUpperCase(c) ? 0.95 : 1;
        }
        if (PUNCTUATION.indexOf(c) >= 0) {
            return 0.9;
        }
        return Character.isLetter(c) ? -0.5 : -1;
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 4 * SAMPLE));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return Optional.ofNullable(name).filter(Charset::isSupported).map(Charset::forName);
    }
}
