package dev.postil.intake.pdf;

import java.util.List;
import java.util.regex.Pattern;

/// Finds what stands below pictures and above tables, by how it begins.
final class Captions {

    private static final Pattern BEGINNING =
            Pattern.compile(
                    "(?:fig(?:ure|ura|uur|\\.)?|table(?:au|la)?|tab\\.|tabla|tabel(?:le|a|l)?|tabulka"
                            + "|abb(?:ildung|\\.)|bild|kuva|taulukko|rys(?:unek|\\.)|obr(?:ázek|\\.)"
                            + "|şekil|tablo|рис(?:унок|\\.)|таблица|图|圖|図|表|그림|표|شكل|جدول|איור|טבלה"
                            + "|exhibit|chart|plate|scheme|listing|box|graph|gráfico|graphique|quadro)"
                            + "\\s?(?:\\p{Nd}{1,3}|[A-Z]|[IVX]{1,5})(?:[.\\-–]\\p{Nd}{1,3})*\\s?(?:[.:|—–]|$| -).*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final int LONGEST = 900;

    private Captions() {}

    static void settle(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.kind() == Paragraph.Kind.TEXT) {
                String text = paragraph.text();
                if (text.length() < LONGEST && BEGINNING.matcher(text).matches()) {
                    paragraph.be(Paragraph.Kind.CAPTION, 0);
                }
            }
        }
    }
}
