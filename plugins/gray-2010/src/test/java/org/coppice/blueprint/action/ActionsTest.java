package org.coppice.blueprint.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.blueprint.ReadingFixture.around;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Guide;
import org.coppice.model.blueprint.Reason;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.model.vocabulary.SupervisionStrand;
import org.coppice.model.vocabulary.TeamStage;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private static final int LONGEST = 25;

    private static ReadingFixture random(long seed, int persons) {
        Random random = new Random(seed);
        ReadingFixture team = new ReadingFixture().with(b -> b.parameter("draws", "100"));
        Stream.of(
                        LearningCulture.values(),
                        TeamStage.values(),
                        Outlook.values(),
                        StuckSign.values(),
                        CommunityStrand.values(),
                        SupervisionStrand.values(),
                        ReadinessPart.values(),
                        AdairDomain.values())
                .flatMap(Stream::of)
                .forEach(one -> {
                    int centre = 10 + random.nextInt(80);
                    team.sees(one, random.ints(persons, centre - 8, centre + 9).toArray());
                });
        return team;
    }

    private static Recommendation recommended(Blueprint blueprint, String id) {
        return blueprint.recommendations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ImmutableList<String> ids(List<Recommendation> some) {
        return some.stream().map(Recommendation::id).collect(ImmutableList.toImmutableList());
    }

    @Property(tries = 200)
    void recommendations_areInTheOrderOfTheirWeight_withReasonsOfTheirOwn(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 14) int persons) {
        Blueprint blueprint = random(seed, persons).blueprint();
        assertThat(blueprint.recommendations())
                .isSortedAccordingTo(Comparator.comparingDouble(
                        one -> -one.urgency().orElseThrow().weight()));
        assertThat(blueprint.first())
                .hasSizeLessThanOrEqualTo(3)
                .allMatch(one -> one.speaksAgainst().isEmpty());
        for (Recommendation one : blueprint.recommendations()) {
            assertThat(one.reasons()).isNotEmpty();
            assertThat(one.reasons().get(0).certainty()).isEqualTo(one.certainty());
            assertThat(one.stepSource().basis()).isEqualTo(Source.Basis.OURS);
        }
    }

    @Property(tries = 200)
    void styles_areNeverRecommendedTogether(@ForAll long seed, @ForAll @IntRange(min = 5, max = 14) int persons) {
        assertThat(ids(random(seed, persons).blueprint().recommendations()))
                .filteredOn(id -> id.startsWith("lead-by-"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property(tries = 200)
    void strongCulturesAndStrands_areNotStrengthened(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 14) int persons) {
        ReadingFixture team = random(seed, persons);
        Random random = new Random(seed);
        for (LearningCulture one : LearningCulture.values()) {
            team.sees(one, around(62 + random.nextInt(30), persons));
        }
        for (CommunityStrand one : CommunityStrand.values()) {
            team.sees(one, around(62 + random.nextInt(30), persons));
        }
        assertThat(ids(team.blueprint().recommendations()))
                .noneMatch(id -> id.startsWith("strengthen-"))
                .doesNotContain("build-trust", "welcome-members", "hear-every-post", "work-in-pairs", "share-power");
    }

    /** The same team in both views: what only the research view shows does not change the order. */
    @Property(tries = 200)
    void labelsOfFewPeople_countByTheirWords(@ForAll long seed, @ForAll @IntRange(min = 5, max = 9) int persons) {
        for (Recommendation one : random(seed, persons).published().blueprint().recommendations()) {
            boolean ofAFigure = one.reasons().get(0).statement().startsWith("Members rate ");
            if (!ofAFigure && one.speaksAgainst().isEmpty()) {
                assertThat(one.urgency().orElseThrow().sureness()).isIn(0.5, 0.6, 0.75, 0.95);
            }
        }
    }

    private static ReadingFixture seenLowerBy(Perspective who, Outlook facet) {
        return new ReadingFixture()
                .sees(Outlook.CO_PROVIDERS, around(75, 12))
                .sees(Outlook.PEOPLE, around(75, 12))
                .sees(Outlook.ORGANISATION, around(75, 12))
                .sees(who, Measures.now(facet), around(30, 8));
    }

    @Test
    void blindSpotTowardsPeople_callsForAMeetingWithThem() {
        Blueprint ofPeople = seenLowerBy(Perspective.PERSON_WHO_USES_SERVICES, Outlook.PEOPLE)
                .blueprint();
        assertThat(recommended(ofPeople, "hear-people").withWhom()).isEqualTo("people who use services");
        assertThat(ids(ofPeople.recommendations())).doesNotContain("quality-circle");
        Blueprint ofCarers = seenLowerBy(Perspective.CARER, Outlook.PEOPLE).blueprint();
        assertThat(recommended(ofCarers, "hear-people").withWhom()).isEqualTo("carers");
    }

    @Test
    void blindSpotTowardsOtherServices_callsForAMeetingWithThem() {
        Blueprint blueprint =
                seenLowerBy(Perspective.CO_PROVIDER, Outlook.CO_PROVIDERS).blueprint();
        assertThat(recommended(blueprint, "quality-circle").withWhom()).isEqualTo("people of the other service");
        assertThat(ids(blueprint.recommendations())).doesNotContain("hear-people");
    }

    private static ImmutableList<String> theory(Blueprint blueprint) {
        return ids(blueprint.recommendations().stream()
                .filter(one -> one.source().equals(Source.ours("Figure 2")))
                .toList());
    }

    @Test
    void domainOfTheory_isLearntWhereSomethingThatItServesIsWeak() {
        ReadingFixture team = new ReadingFixture();
        for (CommunityStrand one : CommunityStrand.values()) {
            team.sees(one, around(80, 12));
        }
        assertThat(theory(team.blueprint())).isEmpty();
        Blueprint groups = team.sees(CommunityStrand.TRUST, around(25, 12)).blueprint();
        assertThat(theory(groups)).containsExactly("learn-groupwork");
        assertThat(ids(groups.recommendations())).containsSubsequence("build-trust", "learn-groupwork");
        assertThat(theory(
                        team.sees(CommunityStrand.SHARED_VISION, around(15, 12)).blueprint()))
                .as("the lowest strand alone")
                .containsExactly("learn-leadership");
        assertThat(theory(new ReadingFixture()
                        .sees(SupervisionStrand.DEVELOPMENTAL, around(20, 12))
                        .sees(SupervisionStrand.MONITORING, around(70, 12))
                        .blueprint()))
                .containsExactly("learn-about-learning");
    }

    @Test
    void priorities_areAgreedOnlyIfTheySeparate() {
        assertThat(ids(new ReadingFixture()
                        .sees(AdairDomain.TASK, around(50, 12))
                        .sees(AdairDomain.TEAM, around(50, 12))
                        .sees(AdairDomain.INDIVIDUAL, around(50, 12))
                        .blueprint()
                        .recommendations()))
                .doesNotContain("agree-priorities");
    }

    /** Each figure is at the cut-off of its reading. */
    @Test
    void unclearReadings_callForNothing() {
        ReadingFixture team = new ReadingFixture()
                .sees(CommunityStrand.JOINT_PRACTICE, around(60, 12))
                .sees(CommunityStrand.LEARNING, around(60, 12))
                .sees(Outlook.CO_PROVIDERS, around(60, 12))
                .sees(Outlook.PEOPLE, around(60, 12))
                .sees(Outlook.ORGANISATION, around(60, 12));
        for (AuditHeading one : AuditHeading.values()) {
            team.sees(one, around(50, 12)).sees(Perspective.TEAM_MEMBER, Measures.ofOrganisation(one), around(40, 12));
        }
        Blueprint blueprint = team.blueprint();
        for (String reading : List.of("community", "outlook", "organisation")) {
            assertThat(blueprint
                            .reading(reading)
                            .orElseThrow()
                            .judgement()
                            .label()
                            .stated())
                    .as(reading)
                    .hasValue("unclear");
        }
        assertThat(blueprint.recommendations()).isEmpty();
    }

    private static int[] near(int cut, Random random, int persons) {
        int centre = cut - 12 + random.nextInt(25);
        return random.ints(persons, centre - 20, centre + 21).toArray();
    }

    @Property(tries = 400)
    void riskFromTheOrganisation_callsForAnAction_onlyIfTheReadingStatesIt(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 14) int persons) {
        Random random = new Random(seed);
        ReadingFixture team = new ReadingFixture()
                .with(b -> b.parameter("draws", "100"))
                .published()
                .sees(Outlook.INTERFACE, near(50, random, persons))
                .sees(LearningCulture.HUMANISTIC, near(60, random, persons))
                .sees(LearningCulture.DEMOCRATIC, near(60, random, persons))
                .sees(
                        Perspective.TEAM_MEMBER,
                        Measures.ofOrganisation(LearningCulture.MANAGED),
                        near(65, random, persons))
                .sees(
                        Perspective.TEAM_MEMBER,
                        Measures.ofOrganisation(LearningCulture.HUMANISTIC),
                        near(45, random, persons))
                .sees(
                        Perspective.TEAM_MEMBER,
                        Measures.ofOrganisation(LearningCulture.DEMOCRATIC),
                        near(45, random, persons));
        Blueprint blueprint = team.blueprint();
        List<String> notes =
                blueprint.reading("organisation").orElseThrow().judgement().notes();
        List<String> calls = blueprint.recommendations().stream()
                .flatMap(one -> one.reasons().stream())
                .map(Reason::statement)
                .filter(statement -> statement.startsWith("The risk from the organisation is "))
                .toList();
        for (String risk : List.of("elevated", "high", "elevated or high")) {
            String statement = "The risk from the organisation is " + risk;
            assertThat(calls.contains(statement + "."))
                    .as(statement)
                    .isEqualTo(notes.stream().anyMatch(note -> note.startsWith(statement + " (")));
        }
    }

    @Test
    void guide_hasFourQuestions_fourQuarters_andWordsForPeople() {
        Guide guide = random(4, 12).blueprint().guide().orElseThrow();
        assertThat(guide.meeting()).hasSize(4).allMatch(question -> question.endsWith("?"));
        assertThat(guide.supervision()).hasSize(4);
        assertThat(guide.people()).anyMatch(text -> text.contains("never depends"));
        assertThat(guide.source().basis()).isEqualTo(Source.Basis.OURS);
    }

    @Property(tries = 200)
    void sentences_areShort(@ForAll long seed) {
        Guide guide = random(seed, 12).blueprint().guide().orElseThrow();
        Stream.of(guide.meeting(), guide.supervision(), guide.people())
                .flatMap(List::stream)
                .forEach(ActionsTest::isShort);
    }

    @Test
    void sentencesOfTheCatalogue_areShort_andEachActionIsComplete() {
        for (Action action : Actions.all()) {
            Stream.of(
                            action.title(),
                            action.firstStep(),
                            action.sign(),
                            action.checkAgain(),
                            action.who(),
                            action.withWhom())
                    .forEach(ActionsTest::isShort);
            assertThat(action.reach()).as(action.id()).isBetween(0.5, 1.0);
            assertThat(action.firstStep())
                    .as(action.id())
                    .endsWith(action.firstStep().endsWith("?") ? "?" : ".");
        }
        assertThat(Actions.all().stream().map(Action::id).collect(ImmutableSet.toImmutableSet()))
                .hasSameSizeAs(Actions.all());
    }

    private static void isShort(String text) {
        assertThat(text).isNotBlank();
        for (String sentence : Splitter.onPattern("[.?!:]( |\"|$)").split(text)) {
            assertThat(Splitter.on(' ').splitToList(sentence)).as(sentence).hasSizeLessThanOrEqualTo(LONGEST);
        }
    }
}
