package dev.postil.intake.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final double LANGUAGE_BONUS = 0.05;

    private static final String PUNCTUATION = "“”„‘’‚‹›«»–—…•§©®™°€£¡¿·\u00A0،؛؟№";

    /// In the order of likelihood: the first of two equally good ones wins.
    private static final List<Candidate> CANDIDATES =
            List.of(
                    new Candidate("windows-1252", "fr", "àâæçèéêëîïôœùûüÿ"),
                    new Candidate("windows-1252", "de", "äöüßé"),
                    new Candidate("windows-1252", "es", "áéíñóúü"),
                    new Candidate("windows-1252", "pt", "àáâãçéêíóôõúü"),
                    new Candidate("windows-1252", "it", "àèéìíîòóùú"),
                    new Candidate("windows-1252", "sv", "åäöé"),
                    new Candidate("windows-1252", "da", "åæøé"),
                    new Candidate("windows-1252", "nl", "éëïèüöá"),
                    new Candidate("windows-1252", "is", "áéíóúýþæöð"),
                    new Candidate("windows-1251", "ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
                    new Candidate("windows-1251", "uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
                    new Candidate("windows-1251", "sr", "абвгдђѓежзѕијклљмнњопрстћќуфхцчџш"),
                    new Candidate("KOI8-R", "ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
                    new Candidate("KOI8-U", "uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
                    new Candidate("IBM866", "ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
                    new Candidate("ISO-8859-5", "ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
                    new Candidate(
                            "windows-1256", "ar", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىًٌٍَُِّْـ"),
                    new Candidate("windows-1256", "fa", "آابپتثجچحخدذرزژسشصضطظعغفقكگلمنوهيئ"),
                    new Candidate("windows-1255", "he", "אבגדהוזחטיךכלםמןנסעףפץצקרשת"),
                    new Candidate("windows-1253", "el", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"),
                    new Candidate("windows-1250", "pl", "ąćęłńóśźż"),
                    new Candidate("windows-1250", "cs", "áčďéěíňóřšťúůýž"),
                    new Candidate("windows-1250", "sk", "áäčďéíľĺňóôŕšťúýž"),
                    new Candidate("windows-1250", "hu", "áéíóöőúüű"),
                    new Candidate("windows-1250", "ro", "ăâîşţ"),
                    new Candidate("windows-1250", "hr", "čćđšž"),
                    new Candidate("ISO-8859-2", "pl", "ąćęłńóśźż"),
                    new Candidate("ISO-8859-2", "cs", "áčďéěíňóřšťúůýž"),
                    new Candidate("windows-1254", "tr", "çğıiöşüâîû"),
                    new Candidate("windows-1257", "lt", "ąčęėįšųūž"),
                    new Candidate("windows-1257", "lv", "āčēģīķļņšūž"),
                    new Candidate("windows-1258", "vi", "àáâãèéêìíòóôõùúýăđĩũơưạ"),
                    new Candidate(
                            "x-windows-874",
                            "th",
                            "กขคงจฉชซญณดตถทธนบปผฝพฟภมยรลวศษสหอฮะัาำิีึืุูเแโใไ็่้์ๆ"));

    private EncodingGuess() {}

    private record Candidate(Charset charset, String language, Set<Integer> alphabet) {
        Candidate(String charset, String language, String alphabet) {
            this(
                    Charset.forName(charset),
                    language,
                    alphabet.codePoints().boxed().collect(Collectors.toUnmodifiableSet()));
        }
    }

    static Charset of(byte[] bytes) {
        byte[] sample = sample(bytes);
        Map<Candidate, Double> scores = new LinkedHashMap<>();
        for (Candidate candidate : CANDIDATES) {
            String text = new String(sample, candidate.charset());
            scores.put(candidate, score(text, candidate.alphabet()));
        }
        double best = Collections.max(scores.values());
        Charset chosen = mostTelling(scores, best, sample);
        return best >= CERTAIN ? chosen : detected(bytes).orElse(chosen);
    }

    /// Among the alphabets that fit alike, the one in whose language the small words make sense.
    private static Charset mostTelling(Map<Candidate, Double> scores, double best, byte[] sample) {
        LanguageGuess languages = LanguageGuess.load();
        Charset chosen = CANDIDATES.getFirst().charset();
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Candidate, Double> entry : scores.entrySet()) {
            Candidate candidate = entry.getKey();
            if (entry.getValue() < best - LANGUAGE_BONUS) {
                continue;
            }
            Optional<String> language = languages.of(new String(sample, candidate.charset()));
            boolean makesSense = language.filter(candidate.language()::equals).isPresent();
            double score = entry.getValue() + (makesSense ? LANGUAGE_BONUS : 0);
            if (score > most + 1e-9) {
                most = score;
                chosen = candidate.charset();
            }
        }
        return chosen;
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
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean odd = Character.isUpperCase(c) && Character.isLowerCase(before);
            if (c >= 0x80) {
                count++;
                sum += worth(c, alphabet) - (odd ? 1 : 0);
            } else if (odd) {
                sum -= 0.1;
            }
            sum -= mixesScripts(before, c) ? 1 : 0;
            before = c;
        }
        return count == 0 ? 0 : sum / count;
    }

    /// Whether two neighbours are letters of which one alone is Latin: no word is written so.
    private static boolean mixesScripts(char before, char c) {
        return Character.isLetter(before)
                && Character.isLetter(c)
                && (before >= 0x370) != (c >= 0x370)
                && Math.min(before, c) < 0x250;
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
