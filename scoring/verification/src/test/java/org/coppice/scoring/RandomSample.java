package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** A random bank and answers to it, all from one seed, kept as plain rows so that they can be shuffled and changed. */
public record RandomSample(List<String> constructs, List<Item> items, List<Row> rows) {

    /** A question: its points, its keys. */
    record Item(String id, int points, Map<String, Boolean> reversedBy) {}

    /** A respondent. */
    record Row(String team, String id, Perspective who, Map<String, Response> answers) {}

    public static RandomSample of(long seed, int mostTeams, int mostPeople) {
        Random random = new Random(seed);
        List<String> constructs = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        int points = 2 + random.nextInt(6);
        for (int c = 0; c < 1 + random.nextInt(3); c++) {
            constructs.add("c" + c);
            for (int q = 0; q < 1 + random.nextInt(4); q++) {
                Map<String, Boolean> keys = new TreeMap<>();
                keys.put("c" + c, random.nextBoolean());
                if (c > 0 && random.nextInt(4) == 0) {
                    keys.put("c0", random.nextBoolean());
                }
                items.add(new Item("c" + c + "q" + q, points, keys));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int t = 0; t < 1 + random.nextInt(mostTeams); t++) {
            boolean alike = random.nextInt(8) == 0;
            for (Perspective who : Perspective.values()) {
                int people = who == Perspective.TEAM_MEMBER
                        ? random.nextInt(mostPeople + 1)
                        : random.nextInt(3) == 0 ? random.nextInt(mostPeople) : 0;
                for (int p = 0; p < people; p++) {
                    rows.add(row("t" + t, who.id() + p, who, items, alike ? new Random(seed) : random));
                }
            }
        }
        return new RandomSample(constructs, items, rows);
    }

    private static Row row(String team, String id, Perspective who, List<Item> items, Random random) {
        ImmutableMap.Builder<String, Response> answers = ImmutableMap.builder();
        for (Item item : items) {
            int kind = random.nextInt(20);
            answers.put(
                    item.id(),
                    kind < 3
                            ? Response.absent(Absence.values()[kind])
                            : Response.of(1 + random.nextInt(item.points())));
        }
        return new Row(team, id, who, answers.buildOrThrow());
    }

    public QuestionBank bank() {
        QuestionBank.Builder bank = QuestionBank.builder("random", "1.0.0", "random")
                .scale(ResponseScale.Likert.of("s", items.get(0).points()));
        constructs.forEach(id -> bank.construct(Facet.of(id, id, id)));
        for (Item item : items) {
            Question.Builder question = Question.builder(item.id(), item.id(), "s");
            item.reversedBy()
                    .forEach((construct, reversed) ->
                            question.measures(new Key(ConstructId.of(construct), reversed, 1)));
            bank.question(question);
        }
        return bank.build();
    }

    public List<TeamAnswers> teams() {
        QuestionBank bank = bank();
        Map<String, TeamAnswersBuilder> teams = new TreeMap<>();
        for (Row row : rows) {
            TeamAnswersBuilder team = teams.computeIfAbsent(row.team(), name -> TeamAnswers.builder(bank, name));
            team.respondent(row.id(), row.who());
            row.answers().forEach(team::answer);
        }
        return teams.values().stream().map(TeamAnswersBuilder::build).collect(ImmutableList.toImmutableList());
    }

    RandomSample shuffledRows(long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return new RandomSample(constructs, items, shuffled);
    }

    RandomSample shuffledQuestions(long seed) {
        List<Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        return new RandomSample(constructs, shuffled, rows);
    }

    /** The same answers with every key turned round. */
    RandomSample mirrored() {
        return new RandomSample(
                constructs,
                items.stream()
                        .map(item -> new Item(
                                item.id(),
                                item.points(),
                                com.google.common.collect.Maps.transformValues(item.reversedBy(), r -> !r)))
                        .toList(),
                rows);
    }
}
