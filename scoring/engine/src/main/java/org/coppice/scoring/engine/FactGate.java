package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.disclosure.Disclosure;
import org.coppice.scoring.disclosure.Overlap;
import org.coppice.spi.ScoredTeam;
import org.jspecify.annotations.Nullable;

/**
 * Decides which answers and scores the statistics of a sample get in the published view. A statistic may compute anything from what it
 * gets, and everyone who sees the figures may compute the facts from them, exactly (for example from a group in which nobody answered a
 * question, whose imputed value is then in the figure of the group). The facts must therefore disclose nothing that is withheld:
 *
 * <ul>
 *   <li>A group below the minimum, a manager without consent and a consensus sheet are not part of any fact, and a column of scores that
 *       disclosure control hides is not either. A change of these answers changes no fact.
 *   <li>The answers of a group to a question are part of a fact only if the minimum answered it, if the question is a rating, and if
 *       neither the answers nor the scores of a measure with this question are the same or nearly the same. A sum of alike answers would be
 *       the answer of every person.
 *   <li>A fact is not based on one group. In each wave and perspective, the groups that contribute to a question or a column are at least
 *       two and have at least two times the minimum of persons. If a single one of them has fewer than two times the minimum, it does not
 *       contribute, because its spread is the difference between the facts and the figures of the large groups.
 * </ul>
 *
 * <p>Which answers pass depends only on who answered, on which groups are shown, and on groups that are announced as alike. All answers
 * that do not pass are withheld in the data that the statistic gets, and the rows of a group without any answer or score that passes are
 * left out. The rules therefore hold for the statistics of plugins too.
 *
 * <p>The groups of all teams are counted first ({@link #tally}); then the data of each team can be disclosed.
 */
final class FactGate {
    private static final Score.Withheld HIDDEN =
            Score.withheld(WithheldReason.COMPLEMENT, "facts of a sample are gathered from shown figures only");

    private final CheckedScorer first;
    private final Recipe recipe;
    private final Disclosure disclosure;
    private final ImmutableList<ScoreColumn> columns;
    private final ImmutableList<ImmutableSet<Integer>> questions; // by column of scores
    private final Contributors answers;
    private final Contributors scores;

    /**
     * Creates a gate.
     *
     * @param first the scorer without facts of the sample
     */
    FactGate(Plan plan, CheckedScorer first) {
        this.first = first;
        this.columns = first.columns();
        Overlap overlap = new Overlap(plan.instrument(), columns);
        this.recipe = plan.recipe();
        this.disclosure = new Disclosure(plan.instrument(), overlap, recipe, plan.tables());
        ImmutableList.Builder<ImmutableSet<Integer>> based = ImmutableList.builder();
        for (int c = 0; c < columns.size(); c++) {
            based.add(overlap.questions(c).stream().boxed().collect(ImmutableSet.toImmutableSet()));
        }
        this.questions = based.build();
        this.answers = new Contributors(2 * recipe.minimumGroup());
        this.scores = new Contributors(2 * recipe.minimumGroup());
    }

    /**
     * Counts the groups of a team that may contribute. It can be called from any thread; the result does the counting.
     *
     * @param team the scores of the team, without facts of the sample
     * @param scored whether these are also the scores from which facts are gathered
     */
    Runnable tally(ScoredTeam team, boolean scored) {
        ImmutableMap<Perspective, ImmutableMap<Integer, Integer>> ofAnswers = answered(team);
        Runnable ofScores = scored ? tallyScores(team, first) : () -> {};
        return () -> {
            answers.add(wave(team), ofAnswers);
            ofScores.run();
        };
    }

    /** Counts the groups of a team whose scores, by this scorer, may contribute. */
    Runnable tallyScores(ScoredTeam team, CheckedScorer scorer) {
        ImmutableMap<Perspective, ImmutableMap<Integer, Integer>> shown = shown(team, scorer);
        return () -> scores.add(wave(team), shown);
    }

    /**
     * Returns the answers of a team that facts may be based on.
     *
     * @param team the scores of the team, without facts of the sample
     */
    TeamAnswers disclosed(ScoredTeam team) {
        return team.answers().disclosed(answers.of(wave(team), answered(team)));
    }

    /**
     * Returns the answers and scores of a team that facts may be based on.
     *
     * @param without the scores of the team, without facts of the sample
     * @param team the scores of the team
     * @param scorer the scorer of these scores
     */
    ScoredTeam disclosed(ScoredTeam without, ScoredTeam team, CheckedScorer scorer) {
        ImmutableMap<Perspective, ImmutableSet<Integer>> ofAnswers = answers.of(wave(without), answered(without));
        ImmutableMap<Perspective, ImmutableSet<Integer>> ofScores = scores.of(wave(team), shown(team, scorer));
        ImmutableMap<Perspective, ImmutableSet<Integer>> all = Maps.toMap(
                Sets.immutableEnumSet(Sets.union(ofAnswers.keySet(), ofScores.keySet())),
                who -> ofAnswers.getOrDefault(who, ImmutableSet.of()));
        TeamAnswers rows = team.answers().disclosed(all);
        return new ScoredTeam(rows, hide(rows, team.scores().rows(team.answers().rowsOf(all.keySet())), ofScores));
    }

    private ScoreBlock hide(
            TeamAnswers rows, ScoreBlock block, ImmutableMap<Perspective, ImmutableSet<Integer>> shown) {
        ScoreBlock.Builder kept = ScoreBlock.builder(columns, block.size());
        for (int c = 0; c < columns.size(); c++) {
            for (int row = 0; row < block.size(); row++) {
                boolean open = shown.getOrDefault(rows.answers().perspective(row), ImmutableSet.of())
                        .contains(c);
                kept.set(row, c, open ? block.score(row, c) : HIDDEN);
            }
        }
        return kept.build();
    }

    /** Returns the columns of each group that are shown, with the number of persons who have a score. */
    private ImmutableMap<Perspective, ImmutableMap<Integer, Integer>> shown(ScoredTeam team, CheckedScorer scorer) {
        return groups(team, group -> {
            int[] heads = new int[columns.size()];
            List<Moments> moments = new ArrayList<>();
            for (int c = 0; c < heads.length; c++) {
                heads[c] = disclosure.heads(group, c);
                moments.add(group.scores().moments(c));
            }
            Perspective who = group.answers().answers().perspective(0);
            ImmutableList<Optional<Score.Withheld>> hidden =
                    disclosure.group(who, group, 0, heads, moments, means(moments), scorer.lattices(who, group));
            Map<Integer, Integer> shown = new TreeMap<>();
            for (int c = 0; c < heads.length; c++) {
                if (hidden.get(c).isEmpty() && moments.get(c).n() > 0) {
                    shown.put(c, moments.get(c).n());
                }
            }
            return shown;
        });
    }

    /** Returns the means of the scores, from which the facts are computed. */
    private static double[] means(List<Moments> moments) {
        return moments.stream().mapToDouble(Moments::mean).toArray();
    }

    /** Returns the questions of each group whose answers may contribute, with the number of persons who answered. */
    private ImmutableMap<Perspective, ImmutableMap<Integer, Integer>> answered(ScoredTeam team) {
        return groups(team, this::answeredByEnough);
    }

    private boolean mayContribute(Perspective who) {
        return who != Perspective.CONSENSUS
                && (who != Perspective.MANAGER || recipe.consent().contains(who));
    }

    private ImmutableMap<Integer, Integer> answeredByEnough(ScoredTeam group) {
        AnswerBlock block = group.answers().answers();
        Set<Integer> alike = ofAlikeScores(group);
        ImmutableMap.Builder<Integer, Integer> enough = ImmutableMap.builder();
        for (int q = 0; q < block.bank().questions().size(); q++) {
            if (!alike.contains(q)
                    && block.bank().scale(block.bank().questions().get(q)) instanceof ResponseScale.Likert scale) {
                Moments given = answers(block, q);
                if (given.n() >= recipe.minimumGroup()
                        && !alike(given, Metric.linear("answer", "answer", scale.lowest(), scale.highest()))) {
                    enough.put(q, given.n());
                }
            }
        }
        return enough.buildOrThrow();
    }

    private static Moments answers(AnswerBlock block, int question) {
        return Moments.of(IntStream.range(0, block.size())
                .filter(row -> block.answered(row, question))
                .mapToDouble(row -> block.value(row, question))
                .toArray());
    }

    /** Returns the questions of the measures on which all, or those who answered all questions, have the same or nearly the same score. */
    private Set<Integer> ofAlikeScores(ScoredTeam group) {
        Set<Integer> alike = new HashSet<>();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            Moments complete = Moments.of(IntStream.range(0, group.scores().size())
                    .filter(row -> group.scores().measured(row, column) && complete(group, row, column))
                    .mapToDouble(
                            row -> group.scores().score(row, column).figure().orElseThrow())
                    .toArray());
            if (alike(complete, columns.get(c).metric())
                    || alike(group.scores().moments(c), columns.get(c).metric())) {
                alike.addAll(questions.get(c));
            }
        }
        return alike;
    }

    private boolean complete(ScoredTeam group, int row, int column) {
        AnswerBlock block = group.answers().answers();
        return questions.get(column).stream().allMatch(q -> block.answered(row, q) || !block.applicable(row, q));
    }

    /** Returns true if there are values, and they are too similar for a figure of their group. */
    private boolean alike(Moments values, Metric metric) {
        return values.n() > 0 && disclosure.alike(values, metric);
    }

    private static @Nullable LocalDate wave(ScoredTeam team) {
        return team.answers().key().wave();
    }

    private ImmutableMap<Perspective, ImmutableMap<Integer, Integer>> groups(
            ScoredTeam team, Function<ScoredTeam, Map<Integer, Integer>> rule) {
        ImmutableMap.Builder<Perspective, ImmutableMap<Integer, Integer>> groups = ImmutableMap.builder();
        for (Perspective who : team.answers().perspectives()) {
            if (mayContribute(who)) {
                groups.put(who, ImmutableMap.copyOf(rule.apply(team.only(who))));
            }
        }
        return groups.buildOrThrow();
    }
}
