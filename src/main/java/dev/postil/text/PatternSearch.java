package dev.postil.text;

import dev.postil.model.Span;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Looks for what a regular expression matches.
record PatternSearch(Pattern pattern, boolean wholeWords) implements PhraseSearch {

    static PhraseSearch of(String phrase, PhraseOptions options) throws PhraseSyntaxException {
        int flags = Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS;
        int caseFlags = options.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE;
        try {
            return new PatternSearch(
                    Pattern.compile(phrase, flags | caseFlags), options.wholeWords());
        } catch (PatternSyntaxException e) {
            throw new PhraseSyntaxException(e.getDescription(), e.getIndex());
        }
    }

    @Override
    public Run in(String text, BooleanSupplier isCancelled) {
        PatientText patient = new PatientText(text, isCancelled);
        Matcher matcher = pattern.matcher(patient);
        return from -> next(text, from, matcher, patient);
    }

    private Optional<Span> next(String text, int from, Matcher matcher, PatientText patient) {
        patient.restart();
        try {
            int at = from;
            while (at <= text.length() && matcher.find(at)) {
                Span span = Graphemes.widen(text, new Span(matcher.start(), matcher.end()));
                if (matcher.end() > matcher.start()
                        && span.start() >= from
                        && (!wholeWords || WordEdges.areAround(text, span))) {
                    return Optional.of(span);
                }
                at = Math.max(matcher.end(), matcher.start() + 1);
            }
            return Optional.empty();
        } catch (PatientText.OutOfPatience | StackOverflowError _) {
            throw new PhraseTooComplexException(pattern.pattern());
        }
    }
}
