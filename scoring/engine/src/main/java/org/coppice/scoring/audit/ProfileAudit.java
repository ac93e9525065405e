package org.coppice.scoring.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
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
 * Finds the narrowest range in which an outsider can place the score of a person, or the mean of a hidden group, by the published profiles of
 * teams and the figures of their sample. It reads published figures only. A figure without a number of people is left out, and the total
 * in which it is; so is an unbounded metric. Not thread-safe: add one team after the other.
 *
 * <pre>{@code
 * ProfileAudit audit = new ProfileAudit(instrument, recipe);
 * audit.add(profile);                         // each team
 * audit.add(sampleScore);                     // then each figure of the sample
 * DisclosureStatement found = audit.statement();
 * }</pre>
 */
public final class ProfileAudit {
    private final Instrument instrument;
    private final PersonRange ranges;
    private final int minimum;
    private final Map<Key, Lattice> lattices = new HashMap<>();
    private final Map<Place, Total> totals = new HashMap<>();
    private DisclosureStatement statement;

    private record Key(Measure measure, Perspective who, Metric.Kind kind) {}

    private record Place(@Nullable LocalDate wave, Key key, String metric) {}

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
        this.instrument = instrument;
        this.ranges = new PersonRange(tables, recipe.level());
        this.minimum = recipe.minimumGroup();
        this.statement = DisclosureStatement.of(recipe.minimums());
    }

    /** Audits the figures of a team in which everyone who has a score answered every question. */
    public void add(TeamProfile team) {
        add(team, (who, column) -> Optional.empty());
    }

    /**
     * Audits the figures of a team.
     *
     * @param lattices the lattice of the people of a perspective with a score in a column, if they did not all answer every question
     */
    public void add(TeamProfile team, BiFunction<Perspective, ScoreColumn, Optional<GroupLattice>> lattices) {
        for (TeamScore score : team.scores()) {
            score.perspective()
                    .filter(who -> who != Perspective.MANAGER && who != Perspective.CONSENSUS)
                    .filter(who -> score.value() instanceof Score.Measured
                            && score.metric().bounded())
                    .ifPresent(who -> add(
                            team, score, who, lattices.apply(who, new ScoreColumn(score.measure(), score.metric()))));
        }
    }

    private void add(TeamProfile team, TeamScore score, Perspective who, Optional<GroupLattice> parted) {
        Key key = new Key(score.measure(), who, score.metric().kind());
        Lattice lattice = lattice(key);
        Total total = totals.computeIfAbsent(
                new Place(team.team().wave(), key, score.metric().id()), place -> new Total(lattice));
        if (score.n().isEmpty()) {
            total.counted = false;
            return;
        }
        int n = score.n().getAsInt();
        double mean = share(score.value(), score.metric());
        total.hidden.shown(n, mean);
        total.people += n;
        double range = score.metric().highest() - score.metric().lowest();
        OptionalDouble sd =
                score.sd().isPresent() ? OptionalDouble.of(score.sd().getAsDouble() / range) : OptionalDouble.empty();
        GroupLattice group = parted.filter(known -> known.people() == n).orElseGet(() -> GroupLattice.of(n, lattice));
        double width = ranges.width(group, mean, sd, score.precision(), score.agreementLevel());
        found(width, () -> "team " + team.team() + ", " + who.id() + ", " + score.measure());
    }

    /** Audits a figure of the sample, after all teams are added: what it leaves to the groups that are not shown. */
    public void add(SampleScore score) {
        Key key = new Key(score.measure(), score.perspective(), score.metric().kind());
        Total total = totals.get(new Place(score.wave(), key, score.metric().id()));
        OptionalInt people = score.respondents();
        if (total == null
                || !total.counted
                || people.isEmpty()
                || !(score.value() instanceof Score.Measured)
                || !score.metric().bounded()) {
            return;
        }
        int largest = Math.max(1, minimum - 1); // the sizes of hidden groups are not published
        for (int hidden = people.getAsInt() - total.people; hidden > 0; hidden -= largest) {
            total.hidden.hidden(Math.min(hidden, largest));
        }
        double width = total.hidden.narrowest(share(score.value(), score.metric()));
        found(width, () -> "the sample, " + score.perspective().id() + ", " + score.measure());
    }

    /** Returns the statement of all figures that were added. */
    public DisclosureStatement statement() {
        return statement;
    }

    private void found(double width, Supplier<String> place) {
        if (width < statement.tightest().orElse(Double.POSITIVE_INFINITY)) {
            statement = statement.with(Math.max(0, Math.min(1, width)), place.get());
        }
    }

    private Lattice lattice(Key key) {
        return lattices.computeIfAbsent(
                key,
                missing -> Optional.of(missing)
                        .filter(one -> one.kind() == Metric.Kind.LINEAR && instrument.asks(one.measure(), one.who()))
                        .flatMap(one -> instrument.measure(one.measure()).map(measure -> measure.askedOf(one.who())))
                        .map(Lattice::of)
                        .orElse(Lattice.CONTINUOUS));
    }

    private static double share(Score value, Metric metric) {
        return (value.figure().orElseThrow() - metric.lowest()) / (metric.highest() - metric.lowest());
    }
}
