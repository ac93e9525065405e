package org.coppice.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.model.profile.Minimums;
import org.junit.jupiter.api.Test;

class LatticeAuditTest {
    private final LatticeAudit audit = new LatticeAudit(new LatticeTables(), 0.95, Minimums.of(5));

    @Test
    void detail_ofFivePeopleOnFivePoints_hasNoLevelOfAgreement() {
        // 1, 2, 2, 2, 3 alone has a high level; the precision is always the same
        assertThat(audit.detail(GroupLattice.of(5, Lattice.of(1, 5)), 0.5, 0)).isEqualTo(SpreadDetail.PRECISION);
    }

    @Test
    void detail_ofEightPeopleOnFourQuestions_isBands() {
        assertThat(audit.detail(GroupLattice.of(8, Lattice.of(4, 5)), 0.66, 0)).isEqualTo(SpreadDetail.BANDS);
    }

    @Test
    void detail_belowTheMinimum_dependsOnTheMeanAlone() {
        for (int mean = 0; mean <= 100; mean++) {
            double share = mean / 100.0;
            assertThat(IntStream.rangeClosed(0, 70)
                            .mapToObj(sd -> audit.detail(GroupLattice.of(9, Lattice.of(2, 5)), share, sd / 100.0))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void detail_ofTenPeopleOnOneQuestion_withholdsWhatHasOneSolution() {
        // ten people with mean .5: .12 is 1, 2 × 8, 3 alone; .26 is had by several
        assertThat(audit.detail(GroupLattice.of(10, Lattice.of(1, 5)), 0.5, 0.12))
                .isNotIn(FIGURES);
        assertThat(audit.detail(GroupLattice.of(10, Lattice.of(1, 5)), 0.5, 0.26))
                .isIn(FIGURES);
    }

    @Test
    void detail_ofContinuousScores_withholdsSmallDeviations() {
        // ten scores are within .02 × 9/√10 = .06 of their mean, together .11
        assertThat(audit.detail(GroupLattice.of(10, Lattice.CONTINUOUS), 0.5, 0.02))
                .isNotIn(FIGURES);
        assertThat(audit.detail(GroupLattice.of(10, Lattice.CONTINUOUS), 0.5, 0.06))
                .isIn(FIGURES);
    }

    @Test
    void detail_ofManyPeople_isFigures() {
        assertThat(audit.detail(GroupLattice.of(5_000, Lattice.of(6, 7)), 0.5, 0.2))
                .isEqualTo(SpreadDetail.FIGURES_AND_AGREEMENT);
    }

    @Test
    void detail_ofOnePerson_isNothing() {
        assertThat(audit.detail(GroupLattice.of(1, Lattice.CONTINUOUS), 0.5, 0)).isEqualTo(SpreadDetail.NOTHING);
    }

    @Test
    void mean_onThreeScores_isNotShownIfOneSetHasIt() {
        assertThat(audit.mayShowMean(GroupLattice.of(5, Lattice.of(1, 3)), 0.1)).isFalse(); // 0, 0, 0, 0, 1
        assertThat(audit.mayShowMean(GroupLattice.of(5, Lattice.of(1, 3)), 0.2)).isTrue();
        assertThat(audit.mayShowMean(GroupLattice.of(5, Lattice.of(1, 2)), 0.2)).isTrue();
    }

    @Test
    void details_areTheSameInSeveralThreads() {
        List<SpreadDetail> alone = details(audit).toList();
        LatticeAudit shared = new LatticeAudit(new LatticeTables(), 0.95, Minimums.of(5));
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(thread -> details(shared).toList()))
                .allMatch(alone::equals);
    }

    private static Stream<SpreadDetail> details(LatticeAudit audit) {
        return IntStream.range(0, 200)
                .mapToObj(i ->
                        audit.detail(GroupLattice.of(5 + i % 8, Lattice.of(1 + i % 3, 5)), i / 200.0, i % 40 / 100.0));
    }

    private static final List<SpreadDetail> FIGURES = List.of(SpreadDetail.FIGURES, SpreadDetail.FIGURES_AND_AGREEMENT);
}
