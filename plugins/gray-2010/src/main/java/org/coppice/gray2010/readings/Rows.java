package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
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

/** The rows of Table 2 as an instrument asks them: which questions of the domains as they are, as they are preferred, and of their importance. */
public final class Rows {
    private final ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> state;
    private final ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> preferred;
    private final ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> importance;

    private Rows(
            ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> state,
            ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> preferred,
            ImmutableMap<DomainQuestion, ImmutableList<KeyedQuestion>> importance) {
        this.state = state;
        this.preferred = preferred;
        this.importance = importance;
    }

    public static Rows of(Instrument instrument) {
        ImmutableMap.Builder<DomainQuestion, ImmutableList<KeyedQuestion>> state = ImmutableMap.builder();
        ImmutableMap.Builder<DomainQuestion, ImmutableList<KeyedQuestion>> preferred = ImmutableMap.builder();
        ImmutableMap.Builder<DomainQuestion, ImmutableList<KeyedQuestion>> importance = ImmutableMap.builder();
        for (DomainQuestion row : DomainQuestion.values()) {
            Measure weighed = Arrays.stream(DomainImportance.values())
                    .filter(one -> one.domain() == row.domain())
                    .map(Measures::now)
                    .findFirst()
                    .orElseThrow();
            put(state, row, instrument, Measures.now(row.domain()));
            put(preferred, row, instrument, Measures.preferred(row.domain()));
            put(importance, row, instrument, weighed);
        }
        return new Rows(state.buildOrThrow(), preferred.buildOrThrow(), importance.buildOrThrow());
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

    /** The rows that are asked. */
    public ImmutableSet<DomainQuestion> asked() {
        return state.keySet();
    }

    /** Whether the importance of each row is asked and may be read. */
    public boolean weighed(Collection<DomainQuestion> ranked, Evidence evidence) {
        return ranked.stream()
                .allMatch(row -> importance.containsKey(row) && readable(importance(row, evidence), evidence));
    }

    /** Whether each row is also asked as it is preferred, and may be read. */
    public boolean wished(Collection<DomainQuestion> ranked, Evidence evidence) {
        return ranked.stream()
                .allMatch(row -> preferred.containsKey(row) && readable(preferred(row, evidence), evidence));
    }

    /** The members' views of a row in [0, 1], not-a-number where there is none. */
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
                double u = (answers.value(row, question.column()) - likert.lowest()) / (likert.points() - 1);
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
        return values(importance.getOrDefault(row, ImmutableList.of()), members(evidence));
    }

    private static AnswerBlock members(Evidence evidence) {
        return evidence.group(Perspective.TEAM_MEMBER).answers();
    }

    /** Whether something may be read from values: enough people gave one, and in the published view not all the same. */
    public static boolean readable(double[] values, Evidence evidence) {
        Moments moments = Moments.of(Evidence.present(values));
        return moments.n() >= Math.max(Evidence.FEWEST, evidence.minimumGroup())
                && !(evidence.published() && moments.most() - moments.least() < 0.01);
    }

    /** The domains whose own figures may be read. */
    public static ImmutableSet<AdairDomain> shown(Evidence evidence) {
        return Arrays.stream(AdairDomain.values())
                .filter(domain -> evidence.shows(Measures.now(domain), Perspective.TEAM_MEMBER))
                .collect(ImmutableSet.toImmutableSet());
    }
}
