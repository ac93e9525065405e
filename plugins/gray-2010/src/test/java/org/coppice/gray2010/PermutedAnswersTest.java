package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.model.vocabulary.SupervisionStrand;
import org.coppice.model.vocabulary.TeamStage;
import org.junit.jupiter.api.Test;

/**
 * The answers to one construct, permuted among the people of a team: the profile remains the same. A blueprint that changes would link the
 * answers of one person across constructs.
 */
class PermutedAnswersTest {
    private static final int TEAMS = 60;

    @Test
    void blueprintOfFivePeople_withOneConstructPermuted_isTheSame() {
        assertThat(changed(5)).isZero();
    }

    @Test
    void blueprintOfNinePeople_withOneConstructPermuted_isTheSame() {
        assertThat(changed(9)).isZero();
    }

    /** From the minimum for figures of spread on, a blueprint is computed from the answers; otherwise the test above would hold of anything. */
    @Test
    void blueprintOfTwelvePeople_withOneConstructPermuted_mayChange() {
        assertThat(changed(12)).isPositive();
    }

    /** Returns the number of teams of which another profile or blueprint is published. */
    private static int changed(int people) {
        int changed = 0;
        for (int t = 0; t < TEAMS; t++) {
            Made team = new Made(1_000L * people + t, people);
            TeamResult once = team.fixture().result();
            TeamResult then = team.permuted().fixture().result();
            assertThat(then.profile()).isEqualTo(once.profile());
            Blueprint blueprint = once.blueprint().orElseThrow();
            changed += blueprint.equals(then.blueprint().orElseThrow()) ? 0 : 1;
        }
        return changed;
    }

    /** A team of people whose ratings of each construct vary around a value of the team. */
    private static final class Made {
        private final long seed;
        private final List<Measure> measures = new ArrayList<>();
        private final List<int[]> views = new ArrayList<>();

        Made(long seed, int people) {
            this.seed = seed;
            Random random = new Random(seed);
            double level = 0.3 + 0.5 * random.nextDouble();
            for (Measure measure : measures()) {
                measures.add(measure);
                double mean = level + 0.15 * random.nextGaussian();
                views.add(random.ints(people, 0, 1)
                        .map(i -> (int) Math.max(0, Math.min(4, Math.rint(4 * (mean + 0.2 * random.nextGaussian()))))
                                * 25)
                        .toArray());
            }
        }

        /** The same team, with the ratings of one construct on which people differ given by others. */
        Made permuted() {
            Random random = new Random(seed + 1);
            Made other = new Made(seed, views.get(0).length);
            while (true) {
                int one = random.nextInt(views.size());
                int[] shifted = views.get(one).clone();
                for (int i = 0; i < shifted.length; i++) {
                    shifted[i] = views.get(one)[(i + 1) % shifted.length];
                }
                if (!Arrays.equals(shifted, views.get(one))) {
                    other.views.set(one, shifted);
                    return other;
                }
            }
        }

        ReadingFixture fixture() {
            ReadingFixture team = new ReadingFixture().published().with(b -> b.parameter("draws", "200"));
            for (int m = 0; m < measures.size(); m++) {
                team.sees(Perspective.TEAM_MEMBER, measures.get(m), views.get(m));
            }
            return team;
        }

        private static List<Measure> measures() {
            List<Measure> all = new ArrayList<>();
            all.addAll(Measures.now(LearningCulture.values()));
            all.addAll(Measures.now(TeamStage.values()));
            all.addAll(Measures.now(ReadinessPart.values()));
            all.addAll(Measures.now(Outlook.values()));
            all.addAll(Measures.now(StuckSign.BLAME, StuckSign.COHESION));
            all.addAll(Measures.now(CommunityStrand.values()));
            all.addAll(Measures.now(SupervisionStrand.values()));
            all.addAll(Measures.now(AdairDomain.values()));
            Arrays.stream(PersonalisationLevel.values())
                    .filter(level -> level != PersonalisationLevel.NONE)
                    .forEach(level -> all.add(Measures.now(level)));
            for (AuditHeading heading : AuditHeading.values()) {
                all.add(Measures.now(heading));
                all.add(Measures.ofOrganisation(heading));
            }
            return all;
        }
    }
}
