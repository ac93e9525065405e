package org.coppice.testkit.rule;

import java.util.List;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitrary;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;

/** The rules about missing answers and small groups: a reading must not use what the profile withholds. */
public final class BlueprintDisclosureRules {
    private static final int OTHER_MINIMUM = 8;
    private static final String REMEDY =
            "in the published view the block has no answers and scores of groups below context.recipe().minimums().spread();"
                    + " use the figures of team.profile() for them";

    private final BlueprintHarness host;
    private final int tries;

    public BlueprintDisclosureRules(BlueprintHarness host, int tries) {
        this.host = host;
        this.tries = tries;
    }

    public void noAnswers() {
        PropertyRunner.check(tries, host.teams(), sample -> {
            TeamAnswers silent = silent(BlueprintHarness.team(sample));
            Blueprint blueprint = host.blueprint(new AnswerSample(host.bank(), List.of(silent), sample.settings()));
            for (Reading reading : blueprint.readings()) {
                if (reading.judgement().label() instanceof Label.Stated stated) {
                    throw host.violation(
                            "states \"" + stated.text() + "\" (" + reading.id() + ") for a team that answered nothing",
                            "withhold the label at the gate DATA, with a Label.Withheld");
                }
            }
        });
    }

    public void belowMinimum() {
        for (int minimum : new int[] {BlueprintHarness.MINIMUM, OTHER_MINIMUM}) {
            sameReading(
                    minimum,
                    host.teams(1, minimum - 1),
                    (respondent, question) -> true,
                    "uses answers of a group of fewer than " + minimum + " people, the minimum group",
                    "use team.profile(), which withholds such figures, and do not use team.block() for a group below"
                            + " context.recipe().minimumGroup()");
        }
    }

    public void withheldFigures() {
        sameReading(
                BlueprintHarness.MINIMUM,
                host.teams(BlueprintHarness.MINIMUM + 1, BlueprintHarness.MOST),
                new OneThirdPerConstruct(host.bank()),
                "uses answers to questions that fewer than " + BlueprintHarness.MINIMUM + " people answered",
                "use team.profile(), which withholds such figures; the size of the whole team is not sufficient");
    }

    /** In the published view, a strategy reads a group that is too small for figures of spread from the profile alone. */
    public void smallGroups() {
        boolean[] stated = new boolean[2]; // in the published view, in the research view
        PropertyRunner.check(tries, host.teams(), sample -> {
            Assessment published = RuleNotApplicableException.ifFails(() -> host.builder(sample.settings(), Roster.NONE)
                    .view(View.PUBLISHED)
                    .build());
            TeamAnswers team = BlueprintHarness.team(sample);
            TeamAnswers permuted = PermutedMeasure.of(team, published.instrument());
            Blueprint once = published(published, team);
            if (published.assess(team).equals(published.assess(permuted))) {
                host.same(
                        once,
                        published(published, permuted),
                        "returns another published blueprint if the answers to one construct are permuted among few people",
                        REMEDY);
            }
            stated[0] |= states(once);
            stated[1] |= states(host.blueprint(sample));
        });
        if (stated[1] && !stated[0]) {
            throw host.violation(
                    "states labels for generated teams of " + BlueprintHarness.MINIMUM + " to " + BlueprintHarness.MOST
                            + " people in the research view, but none in the published view",
                    REMEDY + "; if no label can be determined from the profile, excuse the rule with that reason");
        }
    }

    private static boolean states(Blueprint blueprint) {
        return blueprint.readings().stream()
                .anyMatch(reading -> reading.judgement().label() instanceof Label.Stated);
    }

    private Blueprint published(Assessment published, TeamAnswers team) {
        try {
            return published.blueprint(team);
        } catch (RuntimeException | Error e) { // code of a plugin may throw anything
            throw host.violation(
                    "failed in the published view for a team of few people: " + ContractViolation.reason(e), REMEDY);
        }
    }

    /** Checks that a team has the same blueprint with its answers, reduced to {@code left}, and with other answers instead. */
    private void sameReading(
            int minimum,
            Arbitrary<AnswerSample> teams,
            BiPredicate<Integer, Integer> left,
            String what,
            String remedy) {
        PropertyRunner.check(tries, teams, sample -> {
            TeamAnswers some = AnswerSubset.of(BlueprintHarness.team(sample), left);
            Assessment assessment =
                    RuleNotApplicableException.ifFails(() -> host.builder(sample.settings(), Roster.NONE)
                            .minimumGroup(minimum)
                            .build());
            host.same(
                    RuleNotApplicableException.ifFails(() -> assessment.blueprint(some)),
                    RuleNotApplicableException.ifFails(() -> assessment.blueprint(BankTransformations.shifted(some))),
                    what,
                    remedy);
        });
    }

    private static TeamAnswers silent(TeamAnswers team) {
        return AnswerSubset.of(team, (respondent, question) -> false);
    }
}
