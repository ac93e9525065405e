package org.coppice.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.profile.Recipe;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameter;

/** What a blueprint strategy is held to: one method for each rule of {@link BlueprintStrategyContract}. */
final class BlueprintRules {
    /** A try has the host score and read a whole team. */
    static final int SOME = 20;

    private static final int FEW = 2;
    private static final int TIMES = 25;
    private static final int MINIMUM = Recipe.DEFAULT_MINIMUM_GROUP;
    private static final int OTHER_MINIMUM = 8;
    private static final int MOST = 9;
    private static final int ROSTER = 14;
    private static final LocalDate THEN = LocalDate.of(2026, 1, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 7, 1);
    private static final double ROUNDING = 1e-9;

    private final BlueprintStrategy strategy;
    private final QuestionBank bank;
    private final int tries;
    private final Catalogue catalogue;

    BlueprintRules(BlueprintStrategy strategy, QuestionBank bank, int tries) {
        this.strategy = strategy;
        this.bank = bank;
        this.tries = tries;
        this.catalogue = Catalogue.of(new OneStrategy(strategy));
    }

    /** Teams large enough to be shown, and values of all parameters. */
    private Arbitrary<Sample> teams(int fewest, int most) {
        return Combinators.combine(Teams.ofMembers(bank, fewest, most), Values.ofAll(strategy.info()))
                .as((team, settings) -> new Sample(bank, List.of(team), settings));
    }

    private Arbitrary<Sample> teams() {
        return teams(MINIMUM, MOST);
    }

    void binds() {
        try {
            assessment(ImmutableMap.of());
        } catch (RuntimeException | Error e) { // a stranger's code
            throw breach(
                    "cannot be bound to bank \"" + bank.id() + "\" with its parameters as they are by default: "
                            + Breach.reason(e),
                    "choose defaults that it can work with, or override bank() (of a PluginContract bankToRead()) where it reads another");
        }
    }

    void everyTeam() {
        List<String> ids = new ArrayList<>();
        Tries.of(tries, teams(0, MOST), sample -> {
            Assessment assessment = NotAsked.ifItFails(() -> assessment(sample.settings()));
            List<String> found = new ArrayList<>();
            try {
                assessment.blueprint(team(sample)).readings().forEach(reading -> found.add(reading.id()));
            } catch (RuntimeException | Error e) { // a stranger's code
                throw breach("failed: " + Breach.reason(e), "withhold what cannot be read, at the gate that stops it");
            }
            if (ids.isEmpty()) {
                ids.addAll(found);
            }
            if (found.isEmpty() || !found.equals(ids)) {
                throw breach(
                        "has the readings " + found + " for a team and " + ids + " for another",
                        "give every team the same readings, at least one; withhold the label where data are lacking, never leave"
                                + " the reading out");
            }
        });
    }

    void something() {
        boolean[] said = {false};
        Tries.of(
                SOME,
                teams(),
                sample -> said[0] |= blueprint(sample).readings().stream()
                        .anyMatch(
                                reading -> reading.judgement().label().stated().isPresent()));
        if (!said[0]) {
            throw breach(
                    "says nothing of any made team with answers to bank \"" + bank.id() + "\"",
                    "override bank() (of a PluginContract bankToRead()) where it reads another: all other rules would be tried on nothing");
        }
    }

    void sameTwice() {
        Tries.of(tries, teams(), sample -> {
            Blueprint once = blueprint(sample);
            Assessment again = NotAsked.ifItFails(() -> assessment(sample.settings()));
            for (int time = 0; time < 2; time++) {
                same(
                        once,
                        NotAsked.ifItFails(() -> again.blueprint(team(sample))),
                        "reads the same team otherwise the second time",
                        "let a reading depend on the team, the instrument, parameters and the recipe's seed alone: not on time, chance,"
                                + " fields that change, or the order of a hash");
            }
        });
    }

    void order() {
        Tries.of(tries, teams(), sample -> {
            Assessment assessment = NotAsked.ifItFails(() -> assessment(sample.settings()));
            same(
                    NotAsked.ifItFails(() -> assessment.blueprint(team(sample))),
                    NotAsked.ifItFails(() -> assessment.blueprint(backwards(team(sample)))),
                    "reads a team otherwise where its respondents stand in another order",
                    "give no respondent a part because of their place, and draw no random numbers by it");
        });
    }

    void turkish() {
        Tries.of(tries, teams(), sample -> {
            Blueprint here = Alike.inNoLanguage(() -> blueprint(sample));
            Object there = Alike.inTurkish(() -> outcome(sample));
            if (!here.equals(there)) {
                throw breach(
                        "reads a team otherwise, or fails, where the language is Turkish",
                        "give Locale.ROOT to toLowerCase, toUpperCase and String.format: there i is İ, and a decimal point a comma");
            }
        });
    }

    void manyThreads() {
        Tries.of(FEW, teams(), sample -> {
            Assessment shared = NotAsked.ifItFails(() -> assessment(sample.settings()));
            List<Alike.Work> works = Stream.of(team(sample), Turned.shifted(team(sample)))
                    .map(team -> new Alike.Work(
                            NotAsked.ifItFails(() -> shared.blueprint(team)), () -> shared.blueprint(team)))
                    .toList();
            if (!Alike.fromManyThreads(TIMES, works)) {
                throw breach(
                        "reads a team otherwise, or fails, where many threads read at once",
                        "keep nothing in fields that changes after bind; what is needed for a team is made in read(…)");
            }
        });
    }

    void probabilities() {
        Tries.of(tries, teams(), sample -> {
            for (Reading reading : blueprint(sample).readings()) {
                double sum = 0;
                boolean within = true;
                for (double p : reading.probabilities().values()) {
                    within &= p >= 0 && p <= 1;
                    sum += p;
                }
                if (!within || (!reading.probabilities().isEmpty() && Math.abs(sum - 1) > ROUNDING)) {
                    throw breach(
                            "gives reading \"" + reading.id() + "\" the probabilities " + reading.probabilities(),
                            "let each lie from 0 to 1 and all add up to 1, or give none");
                }
            }
        });
    }

    void texts() {
        Tries.of(tries, teams(), sample -> {
            for (Reading reading : blueprint(sample).readings()) {
                List<String> texts = new ArrayList<>(reading.judgement().notes());
                texts.addAll(reading.probabilities().keySet());
                if (texts.stream().anyMatch(String::isBlank)) {
                    throw breach(
                            "has a blank note or a label without an id in reading \"" + reading.id() + "\"",
                            "say it in words, or leave it out");
                }
            }
        });
    }

    void grounds() {
        Tries.of(
                tries,
                teams(),
                sample -> blueprint(sample).readings().stream()
                        .map(Reading::judgement)
                        .filter(judgement -> judgement.label() instanceof Label.Stated)
                        .forEach(this::grounds));
    }

    private void grounds(Judgement judgement) {
        String stated = "states \"" + judgement.label().text() + "\" (" + judgement.id() + ") ";
        if (judgement.gates().isEmpty()) {
            throw breach(
                    stated + "without any gate checked",
                    "check Gate.DATA and Gate.PRIVACY at least, with passed(…) of Judgement.builder(…), and say of the others"
                            + " notTested(…); see Gate");
        }
        if (judgement.gates().stream().anyMatch(check -> check.outcome() == GateCheck.Outcome.FAILED)) {
            throw breach(
                    stated + "though a gate is not passed",
                    "withhold the label, with failed(…) of Judgement.builder(…)");
        }
        if (judgement.certainty().equals(Judgement.NOT_KNOWN)) {
            throw breach(
                    stated + "with the certainty \"" + Judgement.NOT_KNOWN + "\"",
                    "give a probability in words, or say on what it rests instead, such as \"by a fixed cut-off, without a"
                            + " probability\"");
        }
    }

    void noAnswers() {
        Tries.of(tries, teams(), sample -> {
            TeamAnswers silent = silent(team(sample));
            Blueprint blueprint = blueprint(new Sample(bank, List.of(silent), sample.settings()));
            for (Reading reading : blueprint.readings()) {
                if (reading.judgement().label() instanceof Label.Stated stated) {
                    throw breach(
                            "says \"" + stated.text() + "\" (" + reading.id() + ") of a team that answered nothing",
                            "withhold the label at the gate DATA, with a Label.Withheld");
                }
            }
        });
    }

    void belowMinimum() {
        for (int minimum : new int[] {MINIMUM, OTHER_MINIMUM}) {
            alike(
                    minimum,
                    teams(1, minimum - 1),
                    (respondent, question) -> true,
                    "reads something of the answers of a group of fewer than " + minimum + ", where the minimum is "
                            + minimum,
                    "read team.profile(), in which such figures are withheld, and nothing of team.block() for a group below"
                            + " context.recipe().minimumGroup()");
        }
    }

    void withheldFigures() {
        alike(
                MINIMUM,
                teams(MINIMUM + 1, MOST),
                new FewOfMany(bank),
                "reads something of questions that fewer than " + MINIMUM + " answered",
                "read team.profile(), in which such figures are withheld: that the whole team is large enough is not enough");
    }

    /** Whether a team is read alike with its answers, as far as they are left, and with others in their places: then nothing was read of them. */
    private void alike(
            int minimum, Arbitrary<Sample> teams, BiPredicate<Integer, Integer> left, String what, String remedy) {
        Tries.of(tries, teams, sample -> {
            TeamAnswers some = Kept.of(team(sample), left);
            Assessment assessment = NotAsked.ifItFails(() -> builder(sample.settings(), Roster.NONE)
                    .minimumGroup(minimum)
                    .build());
            same(
                    NotAsked.ifItFails(() -> assessment.blueprint(some)),
                    NotAsked.ifItFails(() -> assessment.blueprint(Turned.shifted(some))),
                    what,
                    remedy);
        });
    }

    /** Tried on teams of several perspectives, with a roster and a wave before: a parameter may be for what is read of these. */
    void parameters() {
        Arbitrary<Sample> teams = Combinators.combine(
                        Teams.people(MINIMUM, ROSTER), Teams.people(MINIMUM, ROSTER), Values.ofAll(strategy.info()))
                .as((before, now, settings) -> new Sample(bank, List.of(wave(before, THEN), wave(now, NOW)), settings));
        for (Parameter parameter : strategy.info().parameters()) {
            boolean[] used = {false};
            Tries.of(tries, teams, sample -> {
                used[0] = used[0] || Values.matters(parameter, sample, sample.settings(), this::outcome);
            });
            if (!used[0]) {
                throw breach(
                        "declares parameter \"" + parameter.name() + "\", and no value of it (tried: "
                                + String.join(", ", Values.of(parameter)) + ") changes a reading",
                        "use it, or do not declare it; where it is for teams of another kind, excuse the rule with that reason");
            }
        }
    }

    private TeamAnswers wave(List<Teams.Person> people, LocalDate day) {
        TeamAnswers team = Teams.team(bank, "t1", people);
        return TeamAnswers.of(new TeamKey("t1", day), team.respondents(), false, team.answers());
    }

    private Object outcome(Sample waves, Map<String, String> settings) {
        ImmutableTable.Builder<TeamKey, Perspective, Integer> roster = ImmutableTable.builder();
        for (Perspective who : Perspective.values()) {
            roster.put(TeamKey.of("t1"), who, ROSTER);
        }
        try {
            return assessment(settings, new Roster(roster.build()))
                    .blueprint(waves.teams().get(1), waves.teams().get(0));
        } catch (RuntimeException | Error e) { // a stranger's code
            return Breach.reason(e);
        }
    }

    private void same(Blueprint once, Blueprint then, String what, String remedy) {
        if (!once.equals(then)) {
            throw breach(what + ": " + difference(once, then), remedy);
        }
    }

    private static String difference(Blueprint one, Blueprint other) {
        for (Reading reading : one.readings()) {
            Reading then = other.reading(reading.id()).orElse(null);
            if (!reading.equals(then)) {
                String first = reading.judgement().label().text();
                String second = then == null
                        ? "no such reading"
                        : then.judgement().label().text();
                return "reading \"" + reading.id() + "\" "
                        + (first.equals(second) ? "differs beside its label" : first + ", and then " + second);
            }
        }
        return "its recommendations, or what stands beside its readings, differ";
    }

    private Object outcome(Sample sample) {
        try {
            return blueprint(sample);
        } catch (NotAsked e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Blueprint blueprint(Sample sample) {
        return NotAsked.ifItFails(() -> assessment(sample.settings()).blueprint(team(sample)));
    }

    private static TeamAnswers team(Sample sample) {
        return sample.teams().get(0);
    }

    private Assessment assessment(Map<String, String> settings) {
        return assessment(settings, Roster.NONE);
    }

    private Assessment assessment(Map<String, String> settings, Roster roster) {
        return builder(settings, roster).build();
    }

    private AssessmentBuilder builder(Map<String, String> settings, Roster roster) {
        AssessmentBuilder builder = Assessment.builder(catalogue)
                .bank(bank)
                .reliability(false)
                .roster(roster)
                .blueprint(strategy.info().id());
        settings.forEach((name, value) -> builder.parameter(Kind.BLUEPRINT.id() + "." + name, value));
        return builder;
    }

    private static TeamAnswers silent(TeamAnswers team) {
        return Kept.of(team, (respondent, question) -> false);
    }

    private static TeamAnswers backwards(TeamAnswers team) {
        AnswerBlock answers = team.answers();
        int[] rows = IntStream.range(0, answers.size())
                .map(row -> answers.size() - 1 - row)
                .toArray();
        return TeamAnswers.of(team.key(), team.respondents(), false, answers.rows(rows));
    }

    private Breach breach(String what, String remedy) {
        return new Breach("blueprint strategy \"" + strategy.info().id() + "\"", what, remedy);
    }
}
