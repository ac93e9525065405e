package org.coppice.cli.plan;

import com.google.common.collect.Lists;
import com.google.common.math.Stats;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.statistics.change.GroupChange;
import org.coppice.statistics.change.TeamChange;
import org.coppice.statistics.change.WaveChange;

/** The result that a study wants to see, and how it is looked for in simulated teams. */
public sealed interface Wanted {
    /** Counts the results of the teams of a sample. */
    Tally count(Assessment assessment, Sample sample, int number);

    /**
     * A label of a reading.
     *
     * @param reading the id of the reading
     * @param label the id of the label
     */
    record Labelled(String reading, String label) implements Wanted {
        @Override
        public Tally count(Assessment assessment, Sample sample, int number) {
            int[] counts = new int[3];
            assessment.assess(sample, SampleOptions.DEFAULT.withBlueprints(), result -> {
                Optional<Label> given = result.blueprint()
                        .flatMap(blueprint -> blueprint.reading(reading))
                        .map(Reading::judgement)
                        .map(Judgement::label);
                Optional<String> stated = given.flatMap(Label::stated);
                counts[stated.isEmpty() ? 2 : stated.get().equals(label) ? 0 : 1]++;
            });
            return new Tally(number, counts[0], counts[1], counts[2]);
        }
    }

    /**
     * A change of a measure of team members whose interval excludes 0, in the direction of the change that is simulated.
     *
     * @param measure the measure
     * @param up whether it rises
     */
    record Changed(Measure measure, boolean up) implements Wanted {
        @Override
        public Tally count(Assessment assessment, Sample sample, int number) {
            int[] counts = new int[3];
            assessment.changes(sample).teams().forEach(team -> counts[result(of(team))]++);
            return new Tally(number, counts[0], counts[1], counts[2]);
        }

        private Optional<GroupChange> of(TeamChange team) {
            return team.change(measure, Perspective.TEAM_MEMBER)
                    .map(WaveChange::whole)
                    .flatMap(WaveChange.Outcome::change);
        }

        private int result(Optional<GroupChange> change) {
            if (change.isEmpty() || !(change.get().change().interval() instanceof Interval.Between between)) {
                return 2;
            }
            return (up ? between.lower() > 0 : between.upper() < 0) ? 0 : 1;
        }
    }

    /**
     * A mean change of the teams of an organisation whose t interval excludes 0, in the direction of the change that is simulated.
     *
     * @param changed the change
     */
    record ChangedTogether(Changed changed) implements Wanted {
        private static final int FEWEST = 3;

        @Override
        public Tally count(Assessment assessment, Sample sample, int number) {
            List<TeamChange> teams = assessment.changes(sample).teams();
            int[] counts = new int[3];
            for (List<TeamChange> organisation : Lists.partition(teams, number)) {
                counts[result(organisation, assessment.recipe().level())]++;
            }
            return new Tally(number, counts[0], counts[1], counts[2]);
        }

        private int result(List<TeamChange> organisation, double level) {
            double[] changes = organisation.stream()
                    .flatMap(team -> changed.of(team).stream())
                    .flatMapToDouble(change -> change.change().value() instanceof Score.Measured measured
                            ? DoubleStream.of(measured.value())
                            : DoubleStream.empty())
                    .toArray();
            if (changes.length < FEWEST) {
                return 2;
            }
            Stats stats = Stats.of(changes);
            double t = TDistribution.of(changes.length - 1.0).inverseCumulativeProbability(0.5 + level / 2);
            double half = t * stats.sampleStandardDeviation() / Math.sqrt(changes.length);
            return (changed.up() ? stats.mean() > half : stats.mean() < -half) ? 0 : 1;
        }
    }
}
