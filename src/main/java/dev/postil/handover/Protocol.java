package dev.postil.handover;

import java.time.Duration;

/// What both sides of a conversation must agree on. The caller says [Frame.Kind#HELLO] and
/// [Frame.Kind#ASK]; then only the owner talks, until it says [Frame.Kind#DONE] or
/// [Frame.Kind#DECLINED].
final class Protocol {

    /// Counts up when what is said changes; another version is declined.
    static final String VERSION = "postil 1 ";

    /// A greeting is short.
    static final int MOST_GREETING = 256;

    /// How often an owner with nothing else to say tells that it is alive.
    static final Duration TICK = Duration.ofMillis(500);

    /// After so long without a word the other side is taken for stuck.
    static final Duration SILENCE = Duration.ofSeconds(4);

    private Protocol() {}
}
