package org.coppice.scoring.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.check.NaturalOrder;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.audit.ChangeAudit;
import org.coppice.scoring.engine.Engine;
import org.coppice.scoring.engine.OrderedParallel;
import org.coppice.scoring.engine.Plan;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.option.Execution;
import org.coppice.statistics.change.ChangeRules;
import org.coppice.statistics.change.PersonChanges;
import org.coppice.statistics.change.SampleChange;
import org.coppice.statistics.change.TeamChange;
import org.coppice.statistics.change.WaveChange;

/**
 * Computes the changes between the waves of teams, and shows only what is consistent with the profiles of the waves.
 *
 * <ul>
 *   <li>The change of a whole perspective is shown if the figures of both waves are shown. It is their difference, so it discloses nothing
 *       more.
 *   <li>If the waves were {@linkplain AskedQuestions asked different questions}, both are scored on the questions that they share. If these
 *       are fewer than half of those of a wave, the change of the measure is withheld.
 *   <li>The parts are shown by the {@link PartsRule}.
 * </ul>
 */
public final class Changes {
    private final Plan plan;
    private final Engine engine;
    private final Optional<ReliableRules> persons;
    private final ChangeRules rules;
    private final PartsRule parts;
    private final ImmutableList<ScoreColumn> columns;
    private final ImmutableList<RoundedChange> rounding; // by column
    private final ImmutableList<BitSet> questions; // by column

    /**
     * Creates an instance that computes changes with the given plan and engine.
     *
     * @param persons the criteria for the reliable change of persons, if it is requested
     */
    public Changes(Plan plan, Engine engine, Optional<ReliableRules> persons) {
        this.plan = plan;
        this.engine = engine;
        this.persons = persons;
        this.rules = ChangeRules.of(plan.recipe());
        this.parts = new PartsRule(engine, rules);
        this.columns = engine.columns();
        this.rounding = columns.stream()
                .map(column -> new RoundedChange(plan.recipe().view(), column.metric()))
                .collect(ImmutableList.toImmutableList());
        this.questions = columns.stream().map(this::questions).collect(ImmutableList.toImmutableList());
    }

    /** Returns the places of the questions of a measure; of all questions if the bank does not have the measure. */
    private BitSet questions(ScoreColumn column) {
        BitSet places = new BitSet();
        plan.instrument()
                .measure(column.measure())
                .ifPresentOrElse(
                        measure -> measure.questions().forEach(question -> places.set(question.column())),
                        () -> places.set(0, plan.instrument().bank().questions().size()));
        return places;
    }

    public SampleChange of(Iterator<TeamAnswers> sample, Execution execution) {
        Map<String, List<TeamAnswers>> teams = new TreeMap<>(NaturalOrder.OF_IDS);
        ImmutableList.Builder<TeamKey> once = ImmutableList.builder();
        sample.forEachRemaining(team -> {
            if (team.key().wave() == null) {
                once.add(team.key());
            } else {
                teams.computeIfAbsent(team.key().team(), name -> new ArrayList<>())
                        .add(team);
            }
        });
        ImmutableList.Builder<TeamChange> changes = ImmutableList.builder();
        new OrderedParallel(execution).each(teams.values().iterator(), this::of, changes::addAll);
        teams.values().stream()
                .filter(waves -> waves.size() == 1)
                .forEach(waves -> once.add(waves.get(0).key()));
        ImmutableList<TeamChange> all = changes.build();
        return new SampleChange(
                plan.recipe(),
                all,
                once.build(),
                plan.recipe().view() == View.RESEARCH
                        ? Optional.empty()
                        : Optional.of(ChangeAudit.of(plan.instrument(), plan.recipe(), plan.tables(), all)));
    }

    /** Returns the change of a team between two waves. Throws if they are not waves of the same team, the earlier first. */
    public TeamChange between(TeamAnswers before, TeamAnswers after) {
        TeamKey then = before.key();
        TeamKey now = after.key();
        if (!then.team().equals(now.team()) || then.wave() == null || then.compareTo(now) >= 0) {
            throw new InvalidValueException(
                    "a change from team " + then + " to team " + now,
                    "give two waves of the same team, each with its date, the earlier first");
        }
        return of(List.of(before, after)).get(0);
    }

    /** Returns the changes of a team from each of its waves, oldest first, to the next. */
    public ImmutableList<TeamChange> of(List<TeamAnswers> team) {
        if (team.size() < 2) {
            return ImmutableList.of();
        }
        List<WavePair.Wave> waves =
                team.stream().map(wave -> WavePair.Wave.of(engine, wave)).toList();
        ImmutableList.Builder<TeamChange> changes = ImmutableList.builder();
        Optional<PartsRule.Verdicts> verdicts = Optional.empty();
        for (int w = 1; w < waves.size(); w++) {
            verdicts = Optional.of(parts.of(WavePair.of(engine, waves.get(w - 1), waves.get(w)), verdicts));
            changes.add(change(verdicts.get()));
        }
        return changes.build();
    }

    private TeamChange change(PartsRule.Verdicts verdicts) {
        WavePair pair = verdicts.pair();
        ImmutableList.Builder<WaveChange> changes = ImmutableList.builder();
        ImmutableList.Builder<PersonChanges> people = ImmutableList.builder();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            for (Perspective who : asked(columns.get(c), verdicts.hidden().keySet())) {
                changes.add(change(verdicts, who, c));
                persons.ifPresent(reliable -> people.add(PersonChanges.of(
                        pair.before().scored(),
                        pair.after().scored(),
                        who,
                        columns.get(column),
                        pair.asked().leftOut(who, questions.get(column)).isEmpty()
                                ? reliable.rule(
                                        new WavePerspective(pair.before().key().wave(), who), columns.get(column))
                                : ReliableRules.UNKNOWN)));
            }
        }
        return new TeamChange(pair.before().key(), pair.after().key(), changes.build(), people.build(), plan.recipe());
    }

    private WaveChange change(PartsRule.Verdicts verdicts, Perspective who, int column) {
        WavePair pair = verdicts.pair();
        Optional<WaveChange.LeftOut> leftOut = leftOut(pair, who, column);
        Optional<Score.Withheld> hidden = pair.hiddenInComplete(who, column)
                .or(() -> leftOut.flatMap(Changes::tooDifferent))
                .or(() -> leftOut.filter(questions -> questions.shared() == 1)
                        .flatMap(questions -> ofOneQuestion(pair, who, column)))
                .or(() -> pair.hidden(who, column));
        WaveChange change = rounding.get(column)
                .of(WaveChange.of(
                        pair.before().scored(),
                        pair.after().scored(),
                        who,
                        columns.get(column),
                        rules,
                        hidden,
                        verdicts.of(who, column)));
        return leftOut.map(change::without).orElse(change);
    }

    /** Returns the questions that only one of the waves was asked; empty if there are none, or if they are those of too few people. */
    private Optional<WaveChange.LeftOut> leftOut(WavePair pair, Perspective who, int column) {
        BitSet of = questions.get(column);
        if (pair.asked().leftOut(who, of).isEmpty() || isSmall(pair.before(), who) || isSmall(pair.after(), who)) {
            return Optional.empty();
        }
        return Optional.of(new WaveChange.LeftOut(
                pair.asked().shared(who, of).cardinality(),
                ids(pair.asked().onlyBefore(who, of)),
                ids(pair.asked().onlyAfter(who, of))));
    }

    private boolean isSmall(WavePair.Wave wave, Perspective who) {
        return !rules.open(who) && wave.groups().rowsOf(who).answers().size() < rules.minimumGroup();
    }

    private ImmutableList<String> ids(BitSet places) {
        return places.stream()
                .mapToObj(plan.instrument().bank().questionIds()::get)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Score.Withheld> tooDifferent(WaveChange.LeftOut questions) {
        int most = questions.shared()
                + Math.max(questions.before().size(), questions.after().size());
        return 2 * questions.shared() >= most
                ? Optional.empty()
                : Optional.of(Score.withheld(
                        WithheldReason.NOT_APPLICABLE,
                        "the waves share only " + questions.shared() + " of " + most
                                + " questions; a comparison needs half of them"));
    }

    /** Returns the reason to withhold a change that is one of a single question, by the rule for figures of questions. */
    private Optional<Score.Withheld> ofOneQuestion(WavePair pair, Perspective who, int column) {
        int fewest = Math.min(
                pair.before().cell(who, column).moments().n(),
                pair.after().cell(who, column).moments().n());
        return rules.view() == View.RESEARCH
                        || rules.open(who)
                        || fewest >= rules.minimums().questions()
                ? Optional.empty()
                : Optional.of(Score.withheld(
                        WithheldReason.MINIMUM_GROUP,
                        "the waves share only one question, and figures of one need "
                                + rules.minimums().questions() + " people"));
    }

    private ImmutableSet<Perspective> asked(ScoreColumn column, Set<Perspective> of) {
        return of.stream()
                .filter(who -> plan.instrument().asks(column.measure(), who))
                .collect(Sets.toImmutableEnumSet());
    }
}
