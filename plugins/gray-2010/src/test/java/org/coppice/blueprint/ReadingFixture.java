package org.coppice.blueprint;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Construct;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.View;
import org.coppice.model.vocabulary.Vocabulary;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.option.SampleOptions;

/**
 * A team made for a reading. Each measure has some questions, three where nothing is said, which a person answers alike, on a scale from 0 to
 * 100: so a person's score is what is said here, in hundredths. The view is the research view, which shows what a reading
 * computes.
 */
public final class ReadingFixture {
    private static final Catalogue CATALOGUE = Catalogue.load(ReadingFixture.class.getClassLoader());

    private final Map<Measure, Map<Perspective, int[]>> views = new LinkedHashMap<>();
    private final Map<Measure, Integer> questions = new LinkedHashMap<>();
    private final Map<LocalDate, ReadingFixture> earlier = new LinkedHashMap<>();
    private UnaryOperator<AssessmentBuilder> settings = builder -> builder.view(View.RESEARCH);
    private String blueprint = "gray-2010";
    private boolean certain = true;
    private Catalogue catalogue = CATALOGUE;

    /** A team of which nothing is said. */
    public ReadingFixture() {}

    /** The same team in the published view. */
    public ReadingFixture published() {
        return with(builder -> builder.view(View.PUBLISHED));
    }

    /** Five members see a construct of the team so. */
    public ReadingFixture sees(Construct construct, int... hundredths) {
        return sees(Perspective.TEAM_MEMBER, Measures.now(construct), hundredths);
    }

    /** Persons of a perspective see a measure so. */
    public ReadingFixture sees(Perspective who, Measure measure, int... hundredths) {
        views.computeIfAbsent(measure, m -> new LinkedHashMap<>()).put(who, hundredths);
        return this;
    }

    /** How many questions a construct of the team has. */
    public ReadingFixture questions(Construct construct, int count) {
        questions.put(Measures.now(construct), count);
        return this;
    }

    /** The same answers, each sheet of the person so many places on. */
    public ReadingFixture turned(int places) {
        ReadingFixture turned = new ReadingFixture();
        turned.settings = settings;
        turned.blueprint = blueprint;
        turned.certain = certain;
        turned.questions.putAll(questions);
        views.forEach((measure, view) -> view.forEach((who, values) -> {
            int[] other = new int[values.length];
            Arrays.setAll(other, i -> values[(i + places) % values.length]);
            turned.sees(who, measure, other);
        }));
        return turned;
    }

    /** Another catalogue. */
    public ReadingFixture catalogue(Catalogue other) {
        catalogue = other;
        return this;
    }

    /** Another blueprint strategy. */
    public ReadingFixture blueprint(String id) {
        blueprint = id;
        return this;
    }

    /** With what the strategy assumes by default of questions and teams. */
    public ReadingFixture usual() {
        certain = false;
        return this;
    }

    /** Questions that are equally easy and independent people without response styles, so that a reading can be computed by hand. */
    public static AssessmentBuilder certain(AssessmentBuilder builder) {
        return builder.parameter("difficulty-scales", "0")
                .parameter("difficulty-questions", "0")
                .parameter("difficulty-wordings", "0")
                .parameter("expected-spread", "1")
                .parameter("workers-design-effect", "1")
                .parameter("acquiescence", "0");
    }

    public ReadingFixture with(UnaryOperator<AssessmentBuilder> more) {
        UnaryOperator<AssessmentBuilder> before = settings;
        settings = builder -> more.apply(before.apply(builder));
        return this;
    }

    public ReadingFixture set(String parameter, double value) {
        return with(builder -> builder.parameter(parameter, Double.toString(value)));
    }

    /** The same team in an earlier wave; this one is on the first day of 2026. */
    public ReadingFixture before(LocalDate day, ReadingFixture team) {
        earlier.put(day, team);
        return this;
    }

    public Reading reading(String id) {
        return blueprint().reading(id).orElseThrow();
    }

    public <R extends Reading> R reading(Class<R> type) {
        return blueprint().readings().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    public Blueprint blueprint() {
        Assessment assessment = assessment();
        TeamAnswers[] waves = earlier.entrySet().stream()
                .map(wave -> wave.getValue().answers(assessment, wave.getKey(), false))
                .toArray(TeamAnswers[]::new);
        return assessment.blueprint(answers(assessment, LocalDate.of(2026, 1, 1), false), waves);
    }

    /** Its profile and blueprint. */
    public TeamResult result() {
        return Iterables.getLast(results());
    }

    /** Those of the earlier waves too. */
    public List<TeamResult> results() {
        Assessment assessment = assessment();
        List<TeamAnswers> waves = new ArrayList<>();
        earlier.forEach((day, team) -> waves.add(team.answers(assessment, day, false)));
        waves.add(answers(assessment, LocalDate.of(2026, 1, 1), false));
        List<TeamResult> results = new ArrayList<>();
        assessment.assess(Sample.of(waves), SampleOptions.DEFAULT.withBlueprints(), results::add);
        return results;
    }

    /** The same with the rows in another order. */
    public Blueprint backwards() {
        Assessment assessment = assessment();
        return assessment.blueprint(answers(assessment, LocalDate.of(2026, 1, 1), true));
    }

    public Assessment assessment() {
        AssessmentBuilder builder = Assessment.builder(catalogue).bank(bank()).blueprint(blueprint);
        return settings.apply(certain && blueprint.equals("gray-2010") ? certain(builder) : builder)
                .build();
    }

    public TeamAnswers answers(Assessment assessment, LocalDate wave, boolean backwards) {
        TeamAnswersBuilder team = assessment.team("made").wave(wave);
        Set<Perspective> everyone = new LinkedHashSet<>();
        views.values().forEach(view -> everyone.addAll(view.keySet()));
        for (Perspective who : everyone) {
            int size = views.values().stream()
                    .mapToInt(view -> view.getOrDefault(who, new int[0]).length)
                    .max()
                    .orElse(0);
            for (int i = 0; i < size; i++) {
                int person = backwards ? size - 1 - i : i;
                team.respondent(who.id() + person, who);
                views.forEach((measure, view) -> {
                    int[] values = view.getOrDefault(who, new int[0]);
                    if (person < values.length && values[person] >= 0) {
                        ids(measure).forEach(id -> team.answer(id, values[person]));
                    }
                });
            }
        }
        return team.build();
    }

    private QuestionBank bank() {
        QuestionBank.Builder bank = QuestionBank.builder("made", "1.0.0", "Made");
        bank.scale(new ResponseScale.Likert("hundred", 0, 100, com.google.common.collect.ImmutableList.of()));
        Set<Construct> constructs = new LinkedHashSet<>();
        views.forEach((measure, view) -> {
            constructs.add(Vocabulary.construct(measure.construct().value()).orElseThrow());
            for (String id : ids(measure)) {
                bank.question(Question.builder(id, "We " + id + ".", "hundred")
                        .measures(measure.construct().value())
                        .about(measure.referent())
                        .horizon(measure.horizon())
                        .asked(ImmutableSet.copyOf(Perspective.values()))
                        .source("Figure 1"));
            }
        });
        constructs.forEach(bank::construct);
        return bank.build();
    }

    private List<String> ids(Measure measure) {
        return new ArrayList<>(IntStream.range(0, questions.getOrDefault(measure, 3))
                .mapToObj(i -> measure.construct().value() + "."
                        + measure.referent().id() + "." + measure.horizon().id() + "." + i)
                .toList());
    }

    /** So many persons around a value, a little apart, whose mean it is. */
    public static int[] around(int value, int persons) {
        int[] all = new int[persons];
        Arrays.setAll(all, i -> value + (persons % 2 == 1 && i == persons - 1 ? 0 : i % 2 == 0 ? 2 : -2));
        return all;
    }
}
