package org.coppice.files.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.files.result.AnalysisJson;
import org.coppice.files.result.ProfileJson;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.option.AnalysisOptions;

/** An answer is never lost: figures change only if answers that are scored do, however the file writes everything else. */
class AnswersKeptProperties {
    private static final List<String> CODES =
            List.of("", "NA", "N/A", "NaN", "nan", "NULL", "<NA>", "#N/A", "None", ".", "skipped");
    private static final List<String> UNSEEN = List.of("\u200B", "\u00AD", "\u2060", "\u200E", "\uFEFF", "\u200D");
    private static final List<String> TEAMS = List.of("n\u00FCrth", "\u00E9ast 1", "south team");
    private static final String HEADER = "team,respondent,q1,q2,q3";

    private static final QuestionBank BANK = TestBanks.ratings("pulse", 5, ImmutableMap.of("safety", "q1 -q2 q3"));
    private static final ImmutableMap<View, Assessment> ASSESSMENTS =
            ImmutableMap.of(View.PUBLISHED, assessment(View.PUBLISHED), View.RESEARCH, assessment(View.RESEARCH));

    private static Assessment assessment(View view) {
        return Assessment.builder(TestBanks.catalogue())
                .bank(BANK)
                .view(view)
                .minimumGroup(5)
                .build();
    }

    /** Answers of one person: the team, the id, and an answer or nothing for each question. */
    private record Person(String team, String id, List<String> answers) {
        String row(String spelledTeam, String spelledId, Random random) {
            List<String> written = answers.stream()
                    .map(answer -> answer.isEmpty()
                            ? pick(CODES, random)
                            : pick(List.of(answer, answer + ".0", " " + answer), random))
                    .toList();
            return spelledTeam + "," + spelledId + "," + String.join(",", written);
        }

        String plain() {
            return team + "," + id + "," + String.join(",", answers);
        }
    }

    private static List<Person> people(Random random) {
        return IntStream.range(0, 12 + random.nextInt(12))
                .mapToObj(i -> new Person(
                        i < TEAMS.size() ? TEAMS.get(i) : pick(TEAMS, random), // somebody is in each team
                        "p" + (char) ('a' + i),
                        IntStream.range(0, 3)
                                .mapToObj(q -> q > 0 && random.nextInt(4) == 0 ? "" : "" + (1 + random.nextInt(5)))
                                .toList()))
                .toList();
    }

    private static AnswerSource open(String header, List<String> rows) {
        String text = header + "\n" + String.join("\n", rows) + "\n";
        return AnswerFile.open("a.csv", text.getBytes(StandardCharsets.UTF_8), BANK, ReadOptions.DEFAULT);
    }

    /** Returns all figures of a profile and of an analysis, with the digest of the answers. */
    private static String figures(View view, String header, List<String> rows) {
        Assessment assessment = Objects.requireNonNull(ASSESSMENTS.get(view));
        StringWriter out = new StringWriter();
        try (AnswerSource answers = open(header, rows)) {
            ProfileJson.write(assessment.assess(answers), assessment.norms(), ImmutableList.of(), out);
            AnalysisJson.write(assessment.analyse(answers, AnalysisOptions.DEFAULT), ImmutableList.of(), out);
        }
        return out.toString();
    }

    @Property(tries = 200)
    void whatIsNoAnswer_changesNoFigure(@ForAll long seed) {
        Random random = new Random(seed);
        List<Person> people = people(random);
        List<String> rows = new ArrayList<>(people.stream()
                .map(person -> person.row(respelled(person.team(), random), respelled(person.id(), random), random)
                        + (random.nextInt(6) == 0 ? ",False" : ",True"))
                .toList());
        for (int i = random.nextInt(5); i > 0; i--) {
            rows.add(random.nextInt(rows.size() + 1), nobody(random, i));
        }
        for (View view : View.values()) {
            assertThat(figures(view, HEADER + ",Finished", rows))
                    .isEqualTo(figures(
                            view, HEADER, people.stream().map(Person::plain).toList()));
        }
    }

    @Property(tries = 200)
    void answerThatChanges_changesTheResult(
            @ForAll long seed, @ForAll @IntRange(max = 11) int who, @ForAll @IntRange(max = 2) int question) {
        Random random = new Random(seed);
        List<Person> people = people(random);
        List<String> rows = new ArrayList<>(people.stream().map(Person::plain).toList());
        String before = figures(View.RESEARCH, HEADER, rows);
        Person person = people.get(who);
        List<String> answers = new ArrayList<>(person.answers());
        answers.set(question, answers.get(question).equals("3") ? "4" : "3");
        rows.set(who, new Person(person.team(), person.id(), answers).plain());
        assertThat(figures(View.RESEARCH, HEADER, rows)).isNotEqualTo(before);
    }

    @Property(tries = 200)
    void idsThatDifferInCase_areAllFound_andJoinedWithoutLosingAnAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        List<Person> people = people(random);
        List<String> rows = people.stream()
                .map(person -> random.nextBoolean()
                        ? new Person(person.team().toUpperCase(Locale.ROOT), person.id(), person.answers()).plain()
                        : person.plain())
                .toList();
        long mixed = TEAMS.stream()
                .filter(team -> rows.stream()
                                .map(row -> row.substring(0, row.indexOf(',')))
                                .filter(spelled -> spelled.equalsIgnoreCase(team))
                                .distinct()
                                .count()
                        > 1)
                .count();
        byte[] content = (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        try (AnswerSource apart = open(HEADER, rows);
                AnswerSource joined = AnswerFile.open("a.csv", content, BANK, ReadOptions.DEFAULT.joinIds())) {
            assertThat(apart.review().ids().teams()).hasSize((int) mixed);
            assertThat(joined.review().ids().teams()).isEmpty();
            assertThat(joined.review().absences()).isEqualTo(apart.review().absences());
            assertThat(joined.sheet().teams().stream()
                            .mapToInt(team -> team.size())
                            .sum())
                    .isEqualTo(people.size());
        }
    }

    /** A row of nobody: no answer, with or without a team, an id and a state. */
    private static String nobody(Random random, int i) {
        String team = random.nextBoolean() ? "" : pick(TEAMS, random);
        String id = random.nextBoolean() ? "" : "nobody" + i;
        return team + "," + id + "," + pick(CODES, random) + "," + pick(CODES, random) + "," + pick(CODES, random) + ","
                + pick(List.of("", "True", "False"), random);
    }

    /** The same id with invisible characters, other blanks or decomposed letters. */
    private static String respelled(String id, Random random) {
        String other = random.nextBoolean() ? id : Normalizer.normalize(id, Normalizer.Form.NFD);
        other = random.nextInt(3) == 0
                ? other.replace(" ", pick(List.of("\u00A0", "  ", "\u2007 ", "\t", "\u3000"), random))
                : other;
        int at = random.nextInt(other.length() + 1);
        return random.nextInt(3) == 0 ? other.substring(0, at) + pick(UNSEEN, random) + other.substring(at) : other;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
