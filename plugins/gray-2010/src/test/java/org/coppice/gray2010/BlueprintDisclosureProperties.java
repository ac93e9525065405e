package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.blueprint.LinearSpan;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.OrganisationReading;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Score;
import org.coppice.model.vocabulary.AuditHeading;
import org.junit.jupiter.api.Test;

/**
 * The profile and the differences of a reading, read as linear equations in what each person said of each measure: no sum over fewer people
 * than the minimum lies in their span, of one measure or of several.
 */
class BlueprintDisclosureProperties {
    private static final int MINIMUM = 3;
    private static final ImmutableList<AuditHeading> HEADINGS =
            ImmutableList.of(AuditHeading.CULTURE, AuditHeading.PEOPLE);

    @Property
    void linearSystem_ofProfileAndDifferences_disclosesNoSmallGroup(@ForAll long seed) {
        check(new Case(seed));
    }

    /** The property would hold of nothing shown; of these seeds differences are shown person by person and as figures of groups. */
    @Test
    void seeds_includePairedAndUnpairedDifferences() {
        int paired = 0;
        int unpaired = 0;
        for (long seed = 0; seed < 100; seed++) {
            Case made = new Case(seed);
            if (made.organisation().flatMap(OrganisationReading::difference).isPresent()) {
                paired += made.paired() ? 1 : 0;
                unpaired += made.paired() ? 0 : 1;
            }
        }
        assertThat(paired).isGreaterThan(10);
        assertThat(unpaired).isGreaterThan(10);
    }

    /** Some persons' views of team and organisation, with gaps, and what is published of them. */
    private static final class Case {
        private final List<Measure> measures = new ArrayList<>();
        private final int persons;
        private final int[][] views; // by measure, by person, in hundredths; −1 where there is none
        private final TeamResult published;

        Case(long seed) {
            Random random = new Random(seed);
            HEADINGS.forEach(heading -> {
                measures.add(Measures.now(heading));
                measures.add(Measures.ofOrganisation(heading));
            });
            this.persons = 12 + random.nextInt(5);
            this.views = new int[measures.size()][persons];
            boolean[] silent = new boolean[persons]; // about the organisation
            for (int p = 0; p < persons; p++) {
                silent[p] = random.nextInt(8) == 0;
            }
            for (int m = 0; m < views.length; m++) {
                for (int p = 0; p < persons; p++) {
                    boolean gap = random.nextInt(100) == 0 || (m % 2 == 1 && silent[p]);
                    views[m][p] = gap ? -1 : random.nextInt(101);
                }
            }
            ReadingFixture team = new ReadingFixture()
                    .published()
                    .with(b -> b.minimumGroup(MINIMUM).parameter("draws", "100"));
            for (int m = 0; m < views.length; m++) {
                team.sees(Perspective.TEAM_MEMBER, measures.get(m), views[m]);
            }
            this.published = team.result();
        }

        /** Returns the reading with its figures; empty if so few people rated a heading that it is given in words. */
        Optional<OrganisationReading> organisation() {
            return published
                    .blueprint()
                    .flatMap(blueprint -> blueprint.reading("organisation"))
                    .filter(OrganisationReading.class::isInstance)
                    .map(OrganisationReading.class::cast);
        }

        boolean paired() {
            return organisation().orElseThrow().judgement().notes().stream()
                    .noneMatch(note -> note.startsWith("Compared as two groups"));
        }

        /** Adds what the mean of a measure over those persons counts for. */
        void mean(double[] row, int measure, List<Integer> of, double share) {
            of.forEach(p -> row[measure * persons + p] += share / of.size());
        }

        List<Integer> rated(int... of) {
            List<Integer> rated = new ArrayList<>();
            for (int p = 0; p < persons; p++) {
                boolean all = true;
                for (int m : of) {
                    all &= views[m][p] >= 0;
                }
                if (all) {
                    rated.add(p);
                }
            }
            return rated;
        }

        /** The equation, which is what was published up to its rounding, of a difference of two figures up to that of both. */
        void add(LinearSpan span, double[] row, double value, boolean exact) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += row[i] == 0 ? 0 : row[i] * views[i / persons][i % persons] / 100;
            }
            assertThat(value).isCloseTo(sum, within((exact ? 0.005 : 0.015) + 1e-9));
            span.add(row);
        }
    }

    private static void check(Case made) {
        LinearSpan span = new LinearSpan();
        for (int m = 0; m < made.views.length; m++) {
            TeamScore score = made.published
                    .profile()
                    .score(made.measures.get(m), Perspective.TEAM_MEMBER)
                    .orElseThrow();
            if (score.value() instanceof Score.Measured mean) {
                double[] row = row(made);
                made.mean(row, m, made.rated(m), 1);
                made.add(span, row, mean.value(), true);
            }
        }
        ImmutableList<Finding> headings =
                made.organisation().map(OrganisationReading::headings).orElse(ImmutableList.of());
        List<Integer> shown = new ArrayList<>(); // the measures of the team whose differences are shown
        for (int h = 0; h < HEADINGS.size(); h++) {
            String id = "difference-" + HEADINGS.get(h).id();
            if (headings.stream().anyMatch(one -> one.id().equals(id))) {
                shown.add(2 * h);
            }
        }
        double[] overall = row(made);
        for (int i = 0; i < shown.size(); i++) {
            double[] row = row(made);
            difference(made, row, shown.get(i), shown, 1);
            made.add(span, row, headings.get(i).value(), made.paired());
            difference(made, overall, shown.get(i), shown, 1.0 / shown.size());
        }
        made.organisation()
                .flatMap(OrganisationReading::difference)
                .ifPresent(mean -> made.add(span, overall, mean.value(), made.paired()));
        assertNothingSmall(made, span);
    }

    private static void difference(Case made, double[] row, int team, List<Integer> shown, double share) {
        int[] all = shown.stream().flatMapToInt(m -> IntStream.of(m, m + 1)).toArray();
        made.mean(row, team, made.paired() ? made.rated(all) : made.rated(team), share);
        made.mean(row, team + 1, made.paired() ? made.rated(all) : made.rated(team + 1), -share);
    }

    private static double[] row(Case made) {
        return new double[made.views.length * made.persons];
    }

    /** Of one person or two: each measure, and each difference of two. */
    private static void assertNothingSmall(Case made, LinearSpan span) {
        for (int a = 0; a < made.persons; a++) {
            for (int b = a; b < made.persons; b++) {
                for (int m = 0; m < made.views.length; m++) {
                    for (int other = m; other < made.views.length; other++) {
                        double[] row = row(made);
                        row[m * made.persons + a] = 1;
                        row[m * made.persons + b] = 1;
                        if (other > m) {
                            row[other * made.persons + a] = -1;
                            row[other * made.persons + b] = -1;
                        }
                        assertThat(known(made, row) && span.contains(row))
                                .as("%d and %d of %d and %d", a, b, m, other)
                                .isFalse();
                    }
                }
            }
        }
    }

    /** Whether all that a row speaks of was said. */
    private static boolean known(Case made, double[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0 && made.views[i / made.persons][i % made.persons] < 0) {
                return false;
            }
        }
        return true;
    }
}
