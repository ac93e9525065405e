package org.coppice.scoring.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.disclosure.Disclosure;
import org.coppice.scoring.engine.Engine;
import org.coppice.statistics.change.ChangeRules;
import org.coppice.statistics.change.Crossing;
import org.coppice.statistics.change.WaveChange;

/**
 * The rule for the parts of a change (the persons who stayed, joined and left).
 *
 * <ul>
 *   <li>Parts are shown for all of the columns that are connected by shared answers or for none of them, so that a part that is hidden in
 *       one column cannot be derived from another column that is based on the same answers. Columns without a common answer disclose nothing
 *       about each other. Parts are shown if, in each connected column with at least one score, each part is empty, or reaches the minimum
 *       and does not have only equal scores; and if the columns that share questions do not part them by what they left out.
 *   <li>With three or more waves, the older change has priority: the parts of the next change are shown only if the {@linkplain Crossing
 *       divisions of the shared wave} leave no smaller group. A further wave therefore never hides what was shown before. If the shared wave
 *       counts with other questions in the next change, its parts are not shown.
 * </ul>
 */
final class PartsRule {
    private final Disclosure disclosure;
    private final AnsweredParts answered;
    private final ChangeRules rules;
    private final ImmutableList<ScoreColumn> columns;

    PartsRule(Engine engine, ChangeRules rules) {
        this.disclosure = engine.disclosure();
        this.answered = new AnsweredParts(engine);
        this.rules = rules;
        this.columns = disclosure.overlap().columns();
    }

    /**
     * The reasons why the parts of a change are not shown, by perspective and column; empty if they are.
     *
     * @param pair the waves
     */
    record Verdicts(WavePair pair, ImmutableMap<Perspective, ImmutableList<Optional<Score.Withheld>>> hidden) {
        Optional<Score.Withheld> of(Perspective who, int column) {
            ImmutableList<Optional<Score.Withheld>> byColumn = hidden.get(who);
            return byColumn == null ? Optional.empty() : byColumn.get(column);
        }
    }

    /** Returns the verdicts on a change, given those on the change to its earlier wave, if there is one. */
    Verdicts of(WavePair pair, Optional<Verdicts> previous) {
        Map<Perspective, ImmutableList<Optional<Score.Withheld>>> verdicts = new EnumMap<>(Perspective.class);
        for (Perspective who : Sets.intersection(
                pair.before().groups().cells().keySet(),
                pair.after().groups().cells().keySet())) {
            List<Optional<Score.Withheld>> hidden =
                    new ArrayList<>(Collections.nCopies(columns.size(), Optional.empty()));
            for (int c = 0; c < columns.size(); c++) {
                BitSet connected = disclosure.overlap().connected(c);
                if (connected.nextSetBit(0) == c) {
                    Optional<Score.Withheld> verdict = hidden(pair, previous, who, connected);
                    connected.stream().forEach(column -> hidden.set(column, verdict));
                }
            }
            verdicts.put(who, ImmutableList.copyOf(hidden));
        }
        return new Verdicts(pair, Maps.immutableEnumMap(verdicts));
    }

    private Optional<Score.Withheld> hidden(
            WavePair pair, Optional<Verdicts> previous, Perspective who, BitSet connected) {
        boolean crossed = previous.filter(
                        shown -> shown.of(who, connected.nextSetBit(0)).isEmpty()
                                && !uncrossed(shown.pair(), pair, who, connected))
                .isPresent();
        return crossed ? Optional.of(tooSmall()) : hidden(pair, who, connected);
    }

    private boolean uncrossed(WavePair previous, WavePair pair, Perspective who, BitSet connected) {
        BitSet questions = new BitSet();
        connected.stream().forEach(c -> questions.or(disclosure.overlap().questions(c)));
        WavePair.Wave shared = pair.before();
        return rules.open(who)
                || (previous.asked().leftOut(who, questions).equals(pair.asked().leftOut(who, questions))
                        && connected.stream()
                                .allMatch(c -> Crossing.safe(
                                        previous.before().scored(),
                                        shared.scored(),
                                        pair.after().scored(),
                                        who,
                                        columns.get(c),
                                        rules))
                        && answered.safe(
                                shared.scored(),
                                List.of(previous.before().scored(), pair.after().scored()),
                                who,
                                scored(shared, shared, who, connected)));
    }

    /** Returns the reason why the parts of a perspective are withheld in connected columns; empty if they are shown. */
    private Optional<Score.Withheld> hidden(WavePair pair, Perspective who, BitSet connected) {
        WavePair.Wave before = pair.before();
        WavePair.Wave after = pair.after();
        if (before.scored().answers().numbered() || after.scored().answers().numbered()) {
            return WaveChange.of(before.scored(), after.scored(), who, columns.get(0), rules)
                    .stayed()
                    .withheld();
        }
        BitSet scored = scored(before, after, who, connected);
        boolean all = scored.stream()
                .allMatch(c -> pair.hidden(who, c).isEmpty()
                        && WaveChange.of(before.scored(), after.scored(), who, columns.get(c), rules)
                                .note()
                                .isEmpty());
        boolean parted = !rules.open(who)
                && !(answered.safe(before.scored(), List.of(after.scored()), who, scored)
                        && answered.safe(after.scored(), List.of(before.scored()), who, scored));
        return all && !parted ? Optional.empty() : Optional.of(tooSmall());
    }

    /** Returns those of the columns in which somebody has a score in one of the waves. */
    private static BitSet scored(WavePair.Wave before, WavePair.Wave after, Perspective who, BitSet of) {
        BitSet scored = new BitSet();
        of.stream()
                .forEach(c -> scored.set(
                        c,
                        before.cell(who, c).moments().n()
                                        + after.cell(who, c).moments().n()
                                > 0));
        return scored;
    }

    private Score.Withheld tooSmall() {
        return Score.withheld(
                WithheldReason.COMPLEMENT,
                "for at least one measure those who stayed, joined or left are fewer than " + rules.minimumGroup()
                        + ", have nearly the same scores or changes, or could be derived from other figures");
    }
}
