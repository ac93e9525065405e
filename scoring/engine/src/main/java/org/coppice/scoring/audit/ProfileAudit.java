package org.coppice.scoring.audit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.Instrument;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.jspecify.annotations.Nullable;

/**
 * Finds the narrowest range in which an outsider can place the score of a person, or the mean of a hidden group, by the published profiles
 * and blueprints of teams and the figures of their sample. It reads published figures only. A figure without a number of people is left
 * out, and the total in which it is; so is an unbounded metric, and the figure of a team that is not the mean of its scores. Not thread-safe,
 * but for {@link #ranges}: add one team after the other.
 *
 * <pre>{@code
 * ProfileAudit audit = new ProfileAudit(instrument, recipe, tables);
 * audit.add(profile);                         // each team
 * audit.add(blueprint);                       // and its blueprint, if it is shown
 * audit.add(sampleScore);                     // then each figure of the sample
 * DisclosureStatement found = audit.statement();
 * }</pre>
 */
public final class ProfileAudit {
    private static final ImmutableList<String> BASIS = ImmutableList.of(
            "means",
            "standard-deviations",
            "intervals",
            "precision",
            "agreement-levels",
            "sample-means",
            "sample-standard-deviations",
            "followed-changes");

    private static final ImmutableList<String> OTHER_BASIS =
            ImmutableList.of("sample-means", "sample-standard-deviations", "followed-changes");

    /**
     * The means of groups in which all answered the same questions, with the same weight and number of points: the distance of a mean from the
     * ends leaves a quarter of the range to each of the others, also for a member whose score is at the opposite end.
     */
    private static final ImmutableList<String> MEMBERS = ImmutableList.of("means-of-equal-questions");

    private final Tightest tightest;
    private final boolean means; // whether the figure of a group is the mean of its scores
    private final int minimum;
    private final Map<Place, Total> totals = new HashMap<>();

    private record Place(@Nullable LocalDate wave, Measure measure, Perspective who, String metric) {}

    /** The shown groups of a total. */
    private static final class Total {
        private final HiddenTotal hidden;
        private int people;
        private boolean counted = true;

        Total(Lattice lattice) {
            this.hidden = new HiddenTotal(lattice);
        }
    }

    public ProfileAudit(Instrument instrument, Recipe recipe, LatticeTables tables) {
        this.means = TeamFigures.areMeans(recipe);
        this.tightest =
                new Tightest(instrument, recipe, tables, means ? BASIS : OTHER_BASIS, means ? MEMBERS : List.of());
        this.minimum = recipe.minimumGroup();
    }

    /** Audits the figures of a team in which everyone who has a score answered every question. */
    public void add(TeamProfile team) {
        add(ranges(team, (who, column) -> Optional.empty()));
    }

    /**
     * Returns the ranges in which the figures of a team leave scores. Can be called on several threads.
     *
     * @param lattices the lattice of the people of a perspective with a score in a column, if they did not all answer every question
     */
    public Ranges ranges(TeamProfile team, BiFunction<Perspective, ScoreColumn, Optional<GroupLattice>> lattices) {
        ImmutableList.Builder<Range> ranges = ImmutableList.builder();
        for (TeamScore score : team.scores()) {
            score.perspective()
                    .filter(who -> who != Perspective.MANAGER && who != Perspective.CONSENSUS)
                    .filter(who -> score.value() instanceof Score.Measured
                            && score.metric().bounded())
                    .ifPresent(who -> ranges.add(range(
                            team.team(),
                            score,
                            who,
                            lattices.apply(who, new ScoreColumn(score.measure(), score.metric())))));
        }
        return new Ranges(ranges.build());
    }

    /** The ranges in which the figures of one team leave scores. Immutable. */
    public static final class Ranges {
        private final ImmutableList<Range> all;

        private Ranges(ImmutableList<Range> all) {
            this.all = all;
        }
    }

    /**
     * The range of one figure.
     *
     * @param people the number of people; empty if it is not known, or if the figure is not the mean of their scores
     * @param mean the mean of their scores, as a share of the range of the metric
     */
    private record Range(
            Place place, Lattice lattice, OptionalInt people, double mean, double width, Supplier<String> at) {}

    private Range range(TeamKey team, TeamScore score, Perspective who, Optional<GroupLattice> parted) {
        Metric metric = score.metric();
        Lattice lattice = tightest.lattice(score.measure(), who, metric);
        Place place = new Place(team.wave(), score.measure(), who, metric.id());
        Supplier<String> at = () -> place(team, who, score.measure());
        double mean = Tightest.share(score.value(), metric);
        if (score.n().isEmpty() || !means) {
            return new Range(place, lattice, OptionalInt.empty(), mean, Double.POSITIVE_INFINITY, at);
        }
        int n = score.n().getAsInt();
        GroupLattice group = parted.filter(known -> known.people() == n).orElseGet(() -> GroupLattice.of(n, lattice));
        double width = tightest.width(
                group, mean, Tightest.share(score.sd(), metric), score.precision(), score.agreementLevel());
        return new Range(place, lattice, score.n(), mean, width, at);
    }

    /** Adds the ranges of a team. */
    public void add(Ranges team) {
        for (Range range : team.all) {
            Total total = totals.computeIfAbsent(range.place(), place -> new Total(range.lattice()));
            if (range.people().isPresent()) {
                int n = range.people().getAsInt();
                total.hidden.shown(n, range.mean());
                total.people += n;
                tightest.found(range.width(), range.at());
            } else {
                total.counted = false;
            }
        }
    }

    /** Audits the changes since an earlier wave that a blueprint shows. */
    public void add(Blueprint blueprint) {
        for (FollowUp followed : blueprint.followed()) {
            for (FollowUp.Movement moved : followed.moved()) {
                tightest.difference(
                        minimum,
                        moved.change(),
                        () -> place(blueprint.team(), moved.perspective(), moved.measure()) + ", since "
                                + followed.since());
            }
        }
    }

    /** Audits a figure of the sample, after all teams are added: what it leaves to its people and to the groups that are not shown. */
    public void add(SampleScore score) {
        OptionalInt people = score.respondents();
        if (people.isEmpty()
                || !(score.value() instanceof Score.Measured)
                || !score.metric().bounded()) {
            return;
        }
        double mean = Tightest.share(score.value(), score.metric());
        tightest.group(
                GroupLattice.of(
                        people.getAsInt(), tightest.lattice(score.measure(), score.perspective(), score.metric())),
                mean,
                Tightest.share(score.sd(), score.metric()),
                () -> sample(score));
        Total total = totals.get(new Place(
                score.wave(),
                score.measure(),
                score.perspective(),
                score.metric().id()));
        if (total != null && total.counted) {
            int largest = Math.max(1, minimum - 1); // the sizes of hidden groups are not published
            for (int hidden = people.getAsInt() - total.people; hidden > 0; hidden -= largest) {
                total.hidden.hidden(Math.min(hidden, largest));
            }
            tightest.found(total.hidden.narrowest(mean), () -> sample(score));
        }
    }

    /** Returns the statement of all figures that were added. */
    public DisclosureStatement statement() {
        return tightest.statement();
    }

    private static String place(TeamKey team, Perspective who, Measure measure) {
        return "team " + team + ", " + who.id() + ", " + measure;
    }

    static String sample(SampleScore score) {
        return "the sample, " + score.perspective().id() + ", " + score.measure();
    }
}
