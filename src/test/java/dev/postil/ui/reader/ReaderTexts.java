package dev.postil.ui.reader;

import dev.postil.model.BlockType;
import dev.postil.model.Content;

/// Texts of our own to read in tests.
final class ReaderTexts {

    static final String TITLE = "Hedging at the border: a policy brief";

    private ReaderTexts() {}

    static Content brief() {
        return new Texts()
                .paragraph(
                        "For a decade the ministry has kept to a policy of strategic ambiguity: it"
                                + " names no side, signs little, and keeps the air-defence command on a"
                                + " telephone line that both capitals deny exists.")
                .heading(2, "Why ambiguity pays")
                .paragraph(
                        "The arrangement lets the coast guard operate close to the demarcation line"
                                + " without asking for permission twice. It also means that one"
                                + " misread radar track could end the arrangement overnight, and"
                                + " with it the humanitarian corridor.")
                .paragraph(
                        "Officials describe the balance as the least bad of three options, a formal"
                                + " treaty being the one that nobody can afford and open alignment"
                                + " the one that nobody would survive.")
                .heading(2, "What could go wrong")
                .paragraph(
                        "Two ministries have asked for a written protocol. The foreign ministry"
                                + " argues that ink creates obligations; the defence staff, that its"
                                + " absence creates accidents.")
                .item(
                        "•",
                        "A point that is long enough to go over the end of the line, so that it"
                                + " can be seen how its marker hangs.")
                .item(true, "One")
                .item(true, "Two")
                .block(BlockType.QUOTE, "Somebody once said this.")
                .folded("Leave a comment")
                .folded("Name *")
                .folded("Email *")
                .content();
    }

    static Content scripts() {
        return new Texts()
                .paragraph(
                        "שלום עולם, זהו טקסט ארוך בעברית שנועד לבדוק אם השורות נשברות נכון ואם"
                                + " היישור לימין עובד כמו שצריך, גם כאשר יש בו מילים כמו JavaFX באמצע.")
                .paragraph(
                        "هذا نص عربي طويل مخصص لاختبار كسر الأسطر والمحاذاة إلى اليمين في لوحة"
                                + " القراءة، ويجب أن يظهر صحيحا دون أخطاء مهما كان عرض العمود.")
                .paragraph(
                        "Emoji 👩‍👩‍👧‍👦 and flags 🇫🇷🇩🇪 and 中文字符也應該正確顯示並且換行。"
                                + "中文字符也應該正確顯示並且換行。中文字符也應該正確顯示並且換行。")
                .content();
    }

    static Content longText() {
        Texts texts = new Texts();
        for (int i = 0; i < 200; i++) {
            texts.paragraph(
                    "Paragraph " + i + " says little, but says it at some length. ".repeat(5));
        }
        return texts.paragraph("These are the last words of all.").content();
    }
}
