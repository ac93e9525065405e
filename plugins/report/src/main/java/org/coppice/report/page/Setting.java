package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.Family;
import org.coppice.model.vocabulary.Vocabulary;
import org.coppice.report.words.Line;
import org.coppice.report.words.MeasureText;
import org.coppice.report.words.PageWords;
import org.coppice.report.words.Text;

/**
 * What all pages of a report have in common.
 *
 * @param bank the bank, in the language of the pages if it has it
 * @param measures which measures are shown
 * @param words the words of the pages
 * @param headings the headings of the measures of a construct that the vocabulary has, by its id
 * @param warnings what a reader should know about the answers
 */
public record Setting(
        QuestionBank bank,
        MeasureText measures,
        PageWords words,
        ImmutableMap<String, Line> headings,
        ImmutableList<String> warnings) {
    /** Returns the setting of pages in a language. */
    public static Setting of(MeasureText measures, Locale locale, ImmutableList<String> warnings) {
        PageWords words = PageWords.of(locale);
        QuestionBank bank = measures.bank();
        return new Setting(
                bank.languages().contains(words.language()) ? bank.in(words.language()) : bank,
                measures,
                words,
                headings(bank, words),
                warnings);
    }

    /** Returns this setting with the words of another locale. */
    Setting in(Locale locale) {
        return of(measures, locale, warnings);
    }

    /** Returns a text of the bank. */
    Line ofBank(String text) {
        return Line.of(words.in(bank.header().language(), text));
    }

    /** Returns the name of a measure. */
    Line name(Measure measure) {
        Line construct = ofBank(bank.construct(measure.construct())
                .map(Construct::label)
                .orElse(measure.construct().value()));
        Line about = measure.referent() == Referent.TEAM
                ? construct
                : words.line("measure.of", construct, term("referent.", measure.referent()));
        return measure.horizon() == Horizon.NOW
                ? about
                : words.line("measure.of", about, term("horizon.", measure.horizon()));
    }

    private Line term(String prefix, org.coppice.model.Named term) {
        return words.has(prefix + term.id()) ? Line.own(words.text(prefix + term.id())) : words.given(term.label());
    }

    /** Returns the heading of a measure: the family of its construct, if that is in the vocabulary of the paper. */
    Optional<Line> heading(Measure measure) {
        return Optional.ofNullable(headings.get(measure.construct().value()));
    }

    private static ImmutableMap<String, Line> headings(QuestionBank bank, PageWords words) {
        ImmutableMap.Builder<String, Line> headings = ImmutableMap.builder();
        for (Construct construct : bank.constructs()) {
            Vocabulary.construct(construct.id())
                    .ifPresent(word -> Vocabulary.families().stream()
                            .filter(family -> family.terms().contains(word))
                            .findFirst()
                            .ifPresent(family -> headings.put(construct.id(), family(family, words))));
        }
        return headings.buildOrThrow();
    }

    private static Line family(Family family, PageWords words) {
        String key = "family." + family.id();
        return words.has(key) ? Line.own(words.text(key)) : words.given(family.label());
    }

    /** Returns the name of a team, with its wave. */
    Line name(TeamKey team) {
        Line name = Line.of(Text.name(team.team()));
        return team.wave() == null ? name : words.line("team.on", name, words.date(team.wave()));
    }

    /** Returns those who answer. */
    Line who(Perspective perspective) {
        return Line.own(words.who(perspective));
    }

    /** Returns a reason why something is not shown: as it was given in English, and by the words of the reason in other languages. */
    Line why(WithheldReason reason, String detail) {
        String key = "withheld." + reason.id();
        return words.has(key) ? Line.own(words.text(key)) : words.given(detail);
    }
}
