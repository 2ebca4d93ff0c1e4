package dev.postil.bench;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes saved web pages, of some 150 kB each, no two alike.
final class PageText {

    private static final String[] WORDS =
            ("the a of to in and that for on with as by from at this hedge border policy ministry"
                            + " silence promise treaty convoy harbour winter report official"
                            + " observers expected decided remained between against without"
                            + " government agreement strategic ambiguity neighbour election")
                    .split(" ");

    private final Random random;

    PageText(Random random) {
        this.random = random;
    }

    String page(int number) {
        return """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
                <title>Page %1$d: %2$s | The Daily</title>
                <meta name="author" content="Ada Marr"><meta property="og:title" content="%2$s">
                <meta property="article:published_time" content="2025-03-22T08:00:00Z">
                <style>%3$s</style><script>%4$s</script></head><body>
                <header class="site"><nav class="menu"><ul>%5$s</ul></nav></header>
                <main><article class="story"><h1>%2$s</h1><p class="byline">By Ada Marr</p>
                %6$s</article>
                <aside class="related"><h2>More</h2>%7$s</aside></main>
                <section id="comments" class="comments">%8$s</section>
                <footer class="foot"><ul>%9$s</ul></footer><script>%4$s</script></body></html>
                """
                .formatted(
                        number,
                        words(8),
                        times(150, i -> ".c" + i + "{margin:0 " + i + "px;color:#333}"),
                        times(300, i -> "window.q" + i + "=function(a){return a*" + i + "};"),
                        times(60, this::link),
                        times(35, this::paragraph),
                        times(50, this::teaser),
                        times(30, this::comment),
                        times(40, this::link));
    }

    private String link(int i) {
        return "<li class=\"item i%d\"><a href=\"/section/%d\">%s</a></li>\n"
                .formatted(i, i, words(3));
    }

    private String paragraph(int i) {
        return i % 7 == 6
                ? "<h2>" + words(5) + "</h2><ul><li>" + words(12) + "</li></ul>"
                : "<p>%s <a href=\"https://example.org/%d\">%s</a> %s <em>%s</em>.</p>\n"
                        .formatted(words(40), i, words(3), words(30), words(2));
    }

    private String teaser(int i) {
        return """
                <div class="card"><div class="inner"><img src="/%d.jpg" alt=""><h3><a \
                href="/story/%d">%s</a></h3><p>%s</p><span class="date">2 hours ago</span></div></div>
                """
                .formatted(i, i, words(7), words(18));
    }

    private String comment(int i) {
        return "<div class=\"comment\"><b>reader %d</b><p>%s</p><a href=\"#r%d\">Reply</a></div>\n"
                .formatted(i, words(35), i);
    }

    private static String times(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    private String words(int count) {
        return times(count, _ -> WORDS[random.nextInt(WORDS.length)] + " ").strip();
    }
}
