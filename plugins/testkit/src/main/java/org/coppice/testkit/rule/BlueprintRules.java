package org.coppice.testkit.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.scoring.Assessment;
import org.coppice.spi.Parameter;
import org.coppice.testkit.generate.ParameterValues;
import org.coppice.testkit.generate.RandomTeams;

/** The rules of blueprint strategies: one method for each rule of {@code BlueprintStrategyContract}. */
public final class BlueprintRules {
    /** The number of tries; in each, the host scores and reads a whole team. */
    public static final int SOME = 20;

    private static final int FEW = 2;

    private static final int TIMES = 25;

    private static final int ROSTER = 14;

    private static final LocalDate THEN = LocalDate.of(2026, 1, 1);

    private static final LocalDate NOW = LocalDate.of(2026, 7, 1);

    private final BlueprintHarness host;
    private final int tries;

    public BlueprintRules(BlueprintHarness host, int tries) {
        this.host = host;
        this.tries = tries;
    }

    public void binds() {
        try {
            host.assessment(ImmutableMap.of());
        } catch (RuntimeException | Error e) { // code of a plugin may throw anything
            throw host.violation(
                    "cannot be bound to bank \"" + host.bank().id() + "\" with the default values of its parameters: "
                            + ContractViolation.reason(e),
                    "choose defaults that suit the host.bank(), or override bank() (in a PluginContract, bankToRead()) if it reads another one");
        }
    }

    public void everyTeam() {
        List<String> ids = new ArrayList<>();
        PropertyRunner.check(tries, host.teams(0, BlueprintHarness.MOST), sample -> {
            Assessment assessment = RuleNotApplicableException.ifFails(() -> host.assessment(sample.settings()));
            List<String> found = new ArrayList<>();
            try {
                assessment
                        .blueprint(BlueprintHarness.team(sample))
                        .readings()
                        .forEach(reading -> found.add(reading.id()));
            } catch (RuntimeException | Error e) { // code of a plugin may throw anything
                throw host.violation(
                        "failed: " + ContractViolation.reason(e),
                        "withhold a label that cannot be determined, at the gate that fails");
            }
            if (ids.isEmpty()) {
                ids.addAll(found);
            }
            if (found.isEmpty() || !found.equals(ids)) {
                throw host.violation(
                        "has the readings " + found + " for one team and " + ids + " for another",
                        "return the same readings for every team, at least one; withhold the label if data are missing, but never leave"
                                + " the reading out");
            }
        });
    }

    public void someLabel() {
        boolean[] stated = {false};
        PropertyRunner.check(
                SOME,
                host.teams(),
                sample -> stated[0] |= host.blueprint(sample).readings().stream()
                        .anyMatch(
                                reading -> reading.judgement().label().stated().isPresent()));
        if (!stated[0]) {
            throw host.violation(
                    "states no label for any generated team with answers to bank \""
                            + host.bank().id() + "\"",
                    "override bank() (in a PluginContract, bankToRead()) if it reads another bank: otherwise the other rules check nothing");
        }
    }

    public void repeatable() {
        PropertyRunner.check(tries, host.teams(), sample -> {
            Blueprint once = host.blueprint(sample);
            Assessment again = RuleNotApplicableException.ifFails(() -> host.assessment(sample.settings()));
            for (int time = 0; time < 2; time++) {
                host.same(
                        once,
                        RuleNotApplicableException.ifFails(() -> again.blueprint(BlueprintHarness.team(sample))),
                        "returns another blueprint for the same team at the second call",
                        "compute readings only from the team, the instrument, parameters and the recipe's seed: not from time, chance,"
                                + " mutable fields, or the order of a hash table");
            }
        });
    }

    public void order() {
        PropertyRunner.check(tries, host.teams(), sample -> {
            Assessment assessment = RuleNotApplicableException.ifFails(() -> host.assessment(sample.settings()));
            host.same(
                    RuleNotApplicableException.ifFails(() -> assessment.blueprint(BlueprintHarness.team(sample))),
                    RuleNotApplicableException.ifFails(
                            () -> assessment.blueprint(backwards(BlueprintHarness.team(sample)))),
                    "returns another blueprint if the respondents are in another order",
                    "do not use the position of a respondent, and draw no random numbers by it");
        });
    }

    public void turkishLocale() {
        PropertyRunner.check(tries, host.teams(), sample -> {
            Blueprint here = RepeatabilityProbe.inRootLocale(() -> host.blueprint(sample));
            Object there = RepeatabilityProbe.inTurkishLocale(() -> outcome(sample));
            if (!here.equals(there)) {
                throw host.violation(
                        "returns another blueprint, or fails, with the Turkish default locale",
                        "pass Locale.ROOT to toLowerCase, toUpperCase and String.format: in Turkish, i becomes İ and the decimal point a comma");
            }
        });
    }

    public void manyThreads() {
        PropertyRunner.check(FEW, host.teams(), sample -> {
            Assessment shared = RuleNotApplicableException.ifFails(() -> host.assessment(sample.settings()));
            List<RepeatabilityProbe.Task> tasks = Stream.of(
                            BlueprintHarness.team(sample), BankTransformations.shifted(BlueprintHarness.team(sample)))
                    .map(team -> new RepeatabilityProbe.Task(
                            RuleNotApplicableException.ifFails(() -> shared.blueprint(team)),
                            () -> shared.blueprint(team)))
                    .toList();
            if (!RepeatabilityProbe.isRepeatableFromManyThreads(TIMES, tasks)) {
                throw host.violation(
                        "returns another blueprint, or fails, if many threads call it at once",
                        "do not change fields after bind; create what a team needs in read(…)");
            }
        });
    }

    /** Checked on teams of several perspectives with a roster and an earlier wave, because a parameter may concern these. */
    public void parameters() {
        Arbitrary<AnswerSample> teams = Combinators.combine(
                        RandomTeams.respondents(BlueprintHarness.MINIMUM, ROSTER),
                        RandomTeams.respondents(BlueprintHarness.MINIMUM, ROSTER),
                        ParameterValues.ofAll(host.info()))
                .as((before, now, settings) ->
                        new AnswerSample(host.bank(), List.of(wave(before, THEN), wave(now, NOW)), settings));
        for (Parameter parameter : host.info().parameters()) {
            boolean[] used = {false};
            PropertyRunner.check(tries, teams, sample -> {
                used[0] = used[0] || ParameterValues.hasEffect(parameter, sample, sample.settings(), this::outcome);
            });
            if (!used[0]) {
                throw host.violation(
                        "declares parameter \"" + parameter.name() + "\", but no value of it (tried: "
                                + String.join(", ", ParameterValues.of(parameter)) + ") changes a reading",
                        "use the parameter, or do not declare it; if it concerns teams of another kind, excuse the rule with that reason");
            }
        }
    }

    private TeamAnswers wave(List<RandomTeams.Respondent> people, LocalDate day) {
        TeamAnswers team = RandomTeams.answers(host.bank(), "t1", people);
        return TeamAnswers.of(new TeamKey("t1", day), team.respondents(), false, team.answers());
    }

    private Object outcome(AnswerSample waves, Map<String, String> settings) {
        ImmutableTable.Builder<TeamKey, Perspective, Integer> roster = ImmutableTable.builder();
        for (Perspective who : Perspective.values()) {
            roster.put(TeamKey.of("t1"), who, ROSTER);
        }
        try {
            return host.assessment(settings, new Roster(roster.build()))
                    .blueprint(waves.teams().get(1), waves.teams().get(0));
        } catch (RuntimeException | Error e) { // code of a plugin may throw anything
            return ContractViolation.reason(e);
        }
    }

    private Object outcome(AnswerSample sample) {
        try {
            return host.blueprint(sample);
        } catch (RuleNotApplicableException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static TeamAnswers backwards(TeamAnswers team) {
        AnswerBlock answers = team.answers();
        int[] rows = IntStream.range(0, answers.size())
                .map(row -> answers.size() - 1 - row)
                .toArray();
        return TeamAnswers.of(team.key(), team.respondents(), false, answers.rows(rows));
    }
}
