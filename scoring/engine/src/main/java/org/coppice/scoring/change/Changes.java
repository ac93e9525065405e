package org.coppice.scoring.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
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
import org.coppice.scoring.engine.TeamGroups;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.option.Execution;
import org.coppice.spi.ScoredTeam;
import org.coppice.statistics.change.ChangeRules;
import org.coppice.statistics.change.Crossing;
import org.coppice.statistics.change.PersonChanges;
import org.coppice.statistics.change.SampleChange;
import org.coppice.statistics.change.ScoredWave;
import org.coppice.statistics.change.TeamChange;
import org.coppice.statistics.change.WaveChange;

/**
 * Computes the changes between the waves of teams, and shows only what is consistent with the profiles of the waves.
 *
 * <ul>
 *   <li>The change of a whole perspective is shown if the figures of both waves are shown. It is their difference, so it discloses nothing
 *       more.
 *   <li>The parts (the persons who stayed, joined and left) are shown for all columns of a perspective or for none, so that a part that is
 *       hidden in one column cannot be derived from another column that is based on the same answers. They are shown if, in each column
 *       with at least one score, each part is empty, or reaches the minimum and does not have only equal scores; and if the columns that
 *       share questions do not part them by what they left out.
 *   <li>With three or more waves, the older change has priority: the parts of the next change are shown only if the {@linkplain Crossing
 *       divisions of the shared wave} leave no smaller group. A further wave therefore never hides what was shown before.
 * </ul>
 */
public final class Changes {
    private final Plan plan;
    private final Engine engine;
    private final Optional<ReliableRules> persons;
    private final ChangeRules rules;
    private final AnsweredParts answered;
    private final ImmutableList<ScoreColumn> columns;
    private final ImmutableList<RoundedChange> rounding; // by column

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
        this.answered = new AnsweredParts(engine);
        this.columns = engine.columns();
        this.rounding = columns.stream()
                .map(column -> new RoundedChange(plan.recipe().view(), column.metric()))
                .collect(ImmutableList.toImmutableList());
    }

    private record Wave(ScoredWave scored, TeamGroups groups) {
        TeamGroups.Cell cell(Perspective who, int column) {
            return groups.of(who).get(column);
        }

        TeamKey key() {
            return scored.answers().key();
        }
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
        List<Wave> waves = team.stream().map(this::wave).toList();
        ImmutableList.Builder<TeamChange> changes = ImmutableList.builder();
        Set<Perspective> parted = EnumSet.noneOf(Perspective.class); // with parts shown in the previous change
        for (int w = 1; w < waves.size(); w++) {
            Wave before = waves.get(w - 1);
            Wave after = waves.get(w);
            Map<Perspective, Optional<Score.Withheld>> parts = new EnumMap<>(Perspective.class);
            for (Perspective who : Sets.intersection(
                    before.groups().cells().keySet(), after.groups().cells().keySet())) {
                boolean crossed =
                        parted.contains(who) && !uncrossed(waves.get(w - 2).scored(), before, after, who);
                parts.put(who, crossed ? Optional.of(tooSmall()) : partsHidden(before, after, who));
            }
            parted.clear();
            parts.forEach((who, hidden) -> {
                if (hidden.isEmpty()) {
                    parted.add(who);
                }
            });
            changes.add(change(before, after, parts));
        }
        return changes.build();
    }

    private Wave wave(TeamAnswers team) {
        ScoredTeam block = engine.score(team);
        return new Wave(new ScoredWave(block.answers(), block.scores()), engine.groups(block, false));
    }

    private boolean uncrossed(ScoredWave first, Wave shared, Wave third, Perspective who) {
        return columns.stream()
                        .allMatch(column -> Crossing.safe(first, shared.scored(), third.scored(), who, column, rules))
                && (rules.open(who)
                        || answered.safe(
                                shared.scored(), List.of(first, third.scored()), who, scored(shared, shared, who)));
    }

    /** Returns the reason why the parts of a perspective are withheld in all columns; empty if they are shown. */
    private Optional<Score.Withheld> partsHidden(Wave before, Wave after, Perspective who) {
        if (before.scored().answers().numbered() || after.scored().answers().numbered()) {
            return WaveChange.of(before.scored(), after.scored(), who, columns.get(0), rules)
                    .stayed()
                    .withheld();
        }
        BitSet scored = scored(before, after, who);
        boolean all = scored.stream()
                .allMatch(c -> hidden(before, after, who, c).isEmpty()
                        && WaveChange.of(before.scored(), after.scored(), who, columns.get(c), rules)
                                .note()
                                .isEmpty());
        boolean parted = !rules.open(who)
                && !(answered.safe(before.scored(), List.of(after.scored()), who, scored)
                        && answered.safe(after.scored(), List.of(before.scored()), who, scored));
        return all && !parted ? Optional.empty() : Optional.of(tooSmall());
    }

    /** Returns the columns in which somebody has a score in one of the waves. */
    private BitSet scored(Wave before, Wave after, Perspective who) {
        BitSet scored = new BitSet();
        for (int c = 0; c < columns.size(); c++) {
            scored.set(
                    c,
                    before.cell(who, c).moments().n()
                                    + after.cell(who, c).moments().n()
                            > 0);
        }
        return scored;
    }

    private Score.Withheld tooSmall() {
        return Score.withheld(
                WithheldReason.COMPLEMENT,
                "for at least one measure those who stayed, joined or left are fewer than " + rules.minimumGroup()
                        + ", or could be derived from other figures");
    }

    /** Returns the reason why the change of a whole perspective is withheld: the reason in one of the waves; empty if it is shown. */
    private static Optional<Score.Withheld> hidden(Wave before, Wave after, Perspective who, int column) {
        return hidden(before, who, column).or(() -> hidden(after, who, column));
    }

    private static Optional<Score.Withheld> hidden(Wave wave, Perspective who, int column) {
        return wave.cell(who, column)
                .hidden()
                .map(why -> Score.withheld(
                        why.reason(), why.detail() + " (" + wave.key().wave() + ")"));
    }

    private TeamChange change(Wave before, Wave after, Map<Perspective, Optional<Score.Withheld>> parts) {
        ImmutableList.Builder<WaveChange> changes = ImmutableList.builder();
        ImmutableList.Builder<PersonChanges> people = ImmutableList.builder();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            for (Perspective who : asked(columns.get(c), parts.keySet())) {
                changes.add(rounding.get(c)
                        .of(WaveChange.of(
                                before.scored(),
                                after.scored(),
                                who,
                                columns.get(c),
                                rules,
                                hidden(before, after, who, c),
                                parts.getOrDefault(who, Optional.empty()))));
                persons.ifPresent(reliable -> people.add(PersonChanges.of(
                        before.scored(),
                        after.scored(),
                        who,
                        columns.get(column),
                        reliable.rule(new WavePerspective(before.key().wave(), who), columns.get(column)))));
            }
        }
        return new TeamChange(before.key(), after.key(), changes.build(), people.build(), plan.recipe());
    }

    private ImmutableSet<Perspective> asked(ScoreColumn column, Set<Perspective> of) {
        return of.stream()
                .filter(who -> plan.instrument().asks(column.measure(), who))
                .collect(Sets.toImmutableEnumSet());
    }
}
