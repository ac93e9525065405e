package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.files.result.AnalysisJson;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No two numbers of people or answers in one analysis contradict one another, whoever answered what. */
class WholeOutputProperties {
    private static final Catalogue CATALOGUE = TestBanks.catalogue();
    private static final Map<String, Absence> ABSENT =
            Map.of("", Absence.SKIPPED, "NA", Absence.NOT_APPLICABLE, "DK", Absence.DONT_KNOW);
    private static final List<String> MISSING = List.of("", "NA", "DK");

    /** A sample: rows of team, respondent and answers. */
    private record Sample(int questions, List<List<String>> rows) {
        /** People who answer little in some teams, so that there are teams without a score and questions without an answer. */
        static Sample of(Random random) {
            int questions = 2 + random.nextInt(4);
            int silent = random.nextInt(3) == 0 ? random.nextInt(questions) : -1;
            List<List<String>> rows = new ArrayList<>();
            int teams = 1 + random.nextInt(6);
            for (int team = 0; team < teams; team++) {
                double missing = random.nextInt(3) == 0 ? 0.8 : random.nextInt(2) * 0.15;
                int people = 1 + random.nextInt(12);
                for (int person = 0; person < people; person++) {
                    List<String> row = new ArrayList<>(List.of("t" + team, "p" + team + "-" + person));
                    int level = 2 + random.nextInt(3);
                    for (int q = 0; q < questions; q++) {
                        row.add(
                                q == silent || random.nextDouble() < missing
                                        ? MISSING.get(random.nextInt(3))
                                        : "" + (level - 1 + random.nextInt(3)));
                    }
                    rows.add(row);
                }
            }
            return new Sample(questions, rows);
        }

        JsonNode json(int minimum) {
            String ids = IntStream.range(0, questions).mapToObj(q -> "q" + q).collect(Collectors.joining(" "));
            QuestionBank bank = TestBanks.ratings("b", 5, Map.of("c", ids));
            Map<String, TeamAnswersBuilder> teams = new TreeMap<>();
            for (List<String> row : rows) {
                TeamAnswersBuilder team = teams.computeIfAbsent(row.get(0), id -> TeamAnswers.builder(bank, id));
                team.respondent(row.get(1));
                for (int q = 0; q < questions; q++) {
                    String answer = row.get(q + 2);
                    if (ABSENT.containsKey(answer)) {
                        team.absent("q" + q, ABSENT.get(answer));
                    } else {
                        team.answer("q" + q, Integer.parseInt(answer));
                    }
                }
            }
            Assessment assessment = Assessment.builder(CATALOGUE)
                    .bank(bank)
                    .scoring("mean")
                    .view(View.RESEARCH)
                    .minimumGroup(minimum)
                    .build();
            StringWriter out = new StringWriter();
            AnalysisJson.write(
                    assessment.analyse(org.coppice.model.answer.Sample.of(teams.values().stream()
                            .map(TeamAnswersBuilder::build)
                            .toList())),
                    ImmutableList.of(),
                    out);
            return JsonMapper.shared().readTree(out.toString());
        }

        /** Returns the number of people of whom some answer is like that. */
        long peopleWith(Predicate<String> answer) {
            return rows.stream()
                    .filter(row -> row.stream().skip(2).anyMatch(answer))
                    .count();
        }

        boolean isScoreless(List<String> row) {
            long applicable =
                    row.stream().skip(2).filter(answer -> !answer.equals("NA")).count();
            long answered = row.stream()
                    .skip(2)
                    .filter(answer -> !MISSING.contains(answer))
                    .count();
            return answered == 0 || 2 * answered < applicable;
        }
    }

    @Property(tries = 200)
    void research_hasNumbersThatAgree(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int minimum) {
        Sample sample = Sample.of(new Random(seed));
        JsonNode output = sample.json(minimum);
        for (JsonNode construct : output.path("sample").path("constructs")) {
            JsonNode analysis = construct.path("analysis");
            if (analysis.isNull()) {
                continue;
            }
            JsonNode missing = analysis.path("missing");
            JsonNode pairwise = analysis.path("pairwise");
            int respondents = construct.path("respondents").asInt();
            assertThat(analysis.path("teams").path("persons").asInt()).isEqualTo(respondents);
            assertThat(analysis.path("quality").path("persons").asInt()).isEqualTo(respondents);
            assertThat(rule(missing, "half").path("scored").asInt()).isEqualTo(respondents);
            assertThat(missing.path("rows").asInt()
                            - rule(missing, "half").path("notApplicable").asInt())
                    .isEqualTo(pairwise.path("rows").asInt());
            assertThat(construct.path("alphaPeople")).isEqualTo(pairwise.path("people"));
            assertThat(construct.path("alphaAnswers")).isEqualTo(pairwise.path("answers"));
            if (construct.path("alpha").isNull()) {
                assertThat(construct.path("undefined").path("alpha").asString()).isNotBlank();
            } else {
                assertThat(construct.path("alpha")).isEqualTo(pairwise.path("alpha"));
            }
            assertThat(pairwise.path("people").asInt()).isEqualTo(answering(missing));
            int answers = 0;
            for (int q = 0; q < sample.questions(); q++) {
                JsonNode question = pairwise.path("questions").get(q);
                int n = question.path("n").asInt();
                answers += n;
                assertThat(missing.path("questions").get(q).path("answered").asInt())
                        .isEqualTo(n);
                assertThat(question.path("missing").asDouble())
                        .isCloseTo(1 - (double) n / pairwise.path("rows").asInt(), within(1e-12));
                assertThat(n)
                        .isGreaterThanOrEqualTo(analysis.path("listwise")
                                .path("questions")
                                .get(q)
                                .path("n")
                                .asInt());
            }
            assertThat(pairwise.path("answers").asInt()).isEqualTo(answers);
            assertThat(analysis.path("listwise").path("rows"))
                    .isEqualTo(analysis.path("listwise").path("people"));
            if (output.path("sample").path("constructs").size() == 1 && minimum == 1) {
                assertThat(output.path("sample").path("respondents").asInt())
                        .as("people with an answer or a reason other than skipped")
                        .isEqualTo((int) sample.peopleWith(answer -> !answer.isEmpty()));
                assertThat(pairwise.path("people").asInt())
                        .as("people with an answer")
                        .isEqualTo((int) sample.peopleWith(answer -> !MISSING.contains(answer)));
            }
        }
    }

    private static JsonNode rule(JsonNode missing, String id) {
        for (JsonNode rule : missing.path("rules")) {
            if (rule.path("rule").asString().equals(id)) {
                return rule;
            }
        }
        throw new AssertionError("no rule " + id);
    }

    private static int answering(JsonNode missing) {
        int people = 0;
        for (JsonNode share : missing.path("persons")) {
            people += share.path("answered").asInt() > 0 ? share.path("persons").asInt() : 0;
        }
        return people;
    }

    @Property(tries = 200)
    void scorelessPerson_movedToAnotherTeam_changesNoFigureOfAnswers(@ForAll long seed, @ForAll boolean toNewTeam) {
        Sample sample = Sample.of(new Random(seed));
        List<List<String>> moved = new ArrayList<>();
        for (List<String> row : sample.rows()) {
            List<String> copy = new ArrayList<>(row);
            if (sample.isScoreless(row)) {
                copy.set(0, toNewTeam ? "elsewhere" : sample.rows().get(0).get(0));
            }
            moved.add(copy);
        }
        JsonNode before = construct(sample);
        JsonNode after = construct(new Sample(sample.questions(), moved));
        for (String treatment : List.of("pairwise", "listwise", "median-imputed")) {
            assertThat(after.path("analysis").path(treatment))
                    .isEqualTo(before.path("analysis").path(treatment));
        }
        for (String figure :
                List.of("alpha", "alphaPeople", "alphaAnswers", "alphaListwise", "omega", "sem", "value")) {
            assertThat(after.path(figure)).as(figure).isEqualTo(before.path(figure));
        }
        assertThat(after.path("analysis").path("missing"))
                .isEqualTo(before.path("analysis").path("missing"));
    }

    private static JsonNode construct(Sample sample) {
        return sample.json(1).path("sample").path("constructs").get(0);
    }
}
