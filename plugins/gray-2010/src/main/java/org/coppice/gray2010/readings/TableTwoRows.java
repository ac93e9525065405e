package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Moments;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.DomainImportance;
import org.coppice.model.vocabulary.DomainQuestion;

/** The questions of an instrument for the rows of Table 2: on the present state, the preferred state and the importance of each row. */
public final class TableTwoRows {
    private final ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> state;
    private final ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> preferred;
    private final ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> importance;

    private TableTwoRows(
            ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> state,
            ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> preferred,
            ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> importance) {
        this.state = state;
        this.preferred = preferred;
        this.importance = importance;
    }

    /** Returns the rows that an instrument asks. */
    public static TableTwoRows of(Instrument instrument) {
        ImmutableMap.Builder<DomainQuestion, ImmutableList<KeyedQuestion>> state = ImmutableMap.builder();
        ImmutableMap.Builder<DomainQuestion, ImmutableList<KeyedQuestion>> preferred = ImmutableMap.builder();
        ImmutableMap.Builder<DomainQuestion, ImmutableList<KeyedQuestion>> importance = ImmutableMap.builder();
        for (DomainQuestion row : DomainQuestion.values()) {
            Measure importanceOfDomain = Arrays.stream(DomainImportance.values())
                    .filter(one -> one.domain() == row.domain())
                    .map(Measures::now)
                    .findFirst()
                    .orElseThrow();
            put(state, row, instrument, Measures.now(row.domain()));
            put(preferred, row, instrument, Measures.preferred(row.domain()));
            put(importance, row, instrument, importanceOfDomain);
        }
        return new TableTwoRows(state.buildOrThrow(), preferred.buildOrThrow(), importance.buildOrThrow());
    }

    private static void put(
            ImmutableMap.Builder<DomainQuestion, ImmutableList<KeyedQuestion>> into,
            DomainQuestion row,
            Instrument instrument,
            Measure measure) {
        ImmutableList<KeyedQuestion> questions = instrument.measure(measure).stream()
                .flatMap(keyed -> keyed.questions().stream())
                .filter(question -> question.scale() instanceof ResponseScale.Likert
                        && question.question()
                                .source()
                                .equals(Optional.of(row.source().place())))
                .collect(ImmutableList.toImmutableList());
        if (!questions.isEmpty()) {
            into.put(row, questions);
        }
    }

    /** Returns the rows that the instrument asks. */
    public ImmutableSet<DomainQuestion> asked() {
        return state.keySet();
    }

    /** True if the importance of each row is asked and readable. */
    public boolean hasImportance(Collection<DomainQuestion> ranked, Evidence evidence) {
        return ranked.stream().allMatch(row -> importance.containsKey(row) && readableImportance(row, evidence));
    }

    /** True if the importance of a row is readable; that of an option may be the same for all, since the reading contains ranks alone. */
    private boolean readableImportance(DomainQuestion row, Evidence evidence) {
        double[] values = importance(row, evidence);
        return isOption(row)
                ? Evidence.present(values).length >= Math.max(Evidence.FEWEST, evidence.minimumGroup())
                : readable(values, evidence);
    }

    /** True if the importance of a row is an option of a list: chosen, or not. */
    private boolean isOption(DomainQuestion row) {
        return importance.getOrDefault(row, ImmutableList.of()).stream()
                .allMatch(question -> question.scale() instanceof ResponseScale.Likert likert
                        && likert.lowest() == 0
                        && likert.highest() == 1);
    }

    /** True if the preferred state of each row is asked and readable. */
    public boolean hasPreferred(Collection<DomainQuestion> ranked, Evidence evidence) {
        return ranked.stream()
                .allMatch(row -> preferred.containsKey(row) && readable(preferred(row, evidence), evidence));
    }

    /** Returns the members' ratings of a row in [0, 1], NaN if missing. */
    public static double[] values(ImmutableList<KeyedQuestion> questions, AnswerBlock answers) {
        double[] values = new double[answers.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = value(questions, answers, row);
        }
        return values;
    }

    private static double value(ImmutableList<KeyedQuestion> questions, AnswerBlock answers, int row) {
        double sum = 0;
        double weight = 0;
        int applicable = 0;
        int answered = 0;
        for (KeyedQuestion question : questions) {
            applicable += answers.applicable(row, question.column()) ? 1 : 0;
            if (answers.answered(row, question.column()) && question.scale() instanceof ResponseScale.Likert likert) {
                double u = (answers.value(row, question.column()) - likert.lowest())
                        / (likert.highest() - likert.lowest());
                sum += question.weight() * (question.reversed() ? 1 - u : u);
                weight += question.weight();
                answered++;
            }
        }
        return answered > 0 && 2 * answered >= applicable ? sum / weight : Double.NaN;
    }

    public double[] state(DomainQuestion row, Evidence evidence) {
        return values(state.getOrDefault(row, ImmutableList.of()), members(evidence));
    }

    public double[] preferred(DomainQuestion row, Evidence evidence) {
        return values(preferred.getOrDefault(row, ImmutableList.of()), members(evidence));
    }

    public double[] importance(DomainQuestion row, Evidence evidence) {
        double[] values = values(importance.getOrDefault(row, ImmutableList.of()), members(evidence));
        double least = isOption(row) ? evidence.cutoffs().of(Cutoffs.NOT_CHOSEN) : 0;
        return Arrays.stream(values).map(value -> least + (1 - least) * value).toArray();
    }

    private static AnswerBlock members(Evidence evidence) {
        return evidence.group(Perspective.TEAM_MEMBER).answers();
    }

    /** True if values are readable: enough people gave one, and in the published view the values are not all equal. */
    public static boolean readable(double[] values, Evidence evidence) {
        Moments moments = Moments.of(Evidence.present(values));
        return moments.n() >= Math.max(Evidence.FEWEST, evidence.minimumGroup())
                && !(evidence.published() && moments.most() - moments.least() < 0.01);
    }

    /** Returns the domains whose figures are readable. */
    public static ImmutableSet<AdairDomain> shown(Evidence evidence) {
        return Arrays.stream(AdairDomain.values())
                .filter(domain -> evidence.isReadable(Measures.now(domain), Perspective.TEAM_MEMBER))
                .collect(ImmutableSet.toImmutableSet());
    }
}
