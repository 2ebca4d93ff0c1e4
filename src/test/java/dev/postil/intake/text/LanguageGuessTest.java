package dev.postil.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    private final LanguageGuess guess = LanguageGuess.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The ministry has kept to a policy that names no side, and it is not about to change it.",
                "de|Das Ministerium hat sich für eine Politik entschieden, die auf keiner Seite steht und nicht benannt ist.",
                "fr|Le ministère a choisi une politique qui ne nomme aucun camp et que personne ne veut changer dans les mois à venir.",
                "es|El ministerio ha elegido una política que no nombra a nadie y que los vecinos no quieren cambiar por ahora.",
                "pt|O ministério escolheu uma política que não nomeia ninguém e que os vizinhos não querem mudar por agora.",
                "it|Il ministero ha scelto una politica che non nomina nessuno e che i vicini non vogliono cambiare per il momento.",
                "nl|Het ministerie heeft voor een beleid gekozen dat niemand noemt en dat de buren niet willen veranderen.",
                "sv|Ministeriet har valt en politik som inte nämner någon och som grannarna inte vill ändra på ett tag.",
                "pl|Ministerstwo wybrało politykę, która nie wskazuje na nikogo i której sąsiedzi nie chcą zmienić, bo tak jest im wygodnie.",
                "tr|Bakanlık hiçbir tarafı seçmeyen bir politika izliyor ve bu politika komşular için de çok uygun olarak görülüyor.",
                "ru|Министерство выбрало политику, которая не называет никого, и соседи не хотят её менять, так как это удобно.",
                "uk|Міністерство обрало політику, яка не називає нікого, і сусіди не хочуть її змінювати, бо це зручно для всіх.",
                "ar|اختارت الوزارة سياسة لا تسمي أحدا من الجيران في هذا الوقت، وهي سياسة قد لا تستمر بعد ذلك كما كانت قبل هذا العام.",
                "fa|وزارتخانه سیاستی را برگزیده است که از هیچ کس نام نمی برد و این برای همسایگان هم خوب است و تا امروز ادامه دارد.",
                "he|המשרד בחר במדיניות שאינה נוקבת בשמו של איש.",
                "el|Το υπουργείο επέλεξε μια πολιτική που δεν κατονομάζει κανέναν.",
                "zh|外交部选择了一项不点名的政策。",
                "ja|外務省は誰の名前も挙げない政策を選んだ。",
                "ko|외교부는 누구의 이름도 밝히지 않는 정책을 선택했다.",
                "hi|मंत्रालय ने एक ऐसी नीति चुनी है जो किसी का नाम नहीं लेती और यह पड़ोसी के लिए भी अच्छा है।"
            })
    void languagesAreToldApart(String language, String text) {
        assertThat(guess.of(text)).contains(language);
    }

    @Test
    void tooFewWordsTellNothing() {
        assertThat(guess.of("Radar, Korridor, Protokoll")).isEmpty();
        assertThat(guess.of("12 + 34 = 46")).isEmpty();
        assertThat(guess.of("")).isEmpty();
    }
}
