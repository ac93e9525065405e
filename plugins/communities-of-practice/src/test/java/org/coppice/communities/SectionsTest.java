package org.coppice.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.Source;
import org.coppice.model.Term;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.Length;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.bank.Weighting;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.DomainImportance;
import org.coppice.model.vocabulary.DomainQuestion;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PaperConstruct;
import org.coppice.model.vocabulary.Principle;
import org.coppice.model.vocabulary.StaffingNeed;
import org.coppice.model.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** What the sections hold, counted. */
class SectionsTest {
    private static final QuestionBank CORE = PaperBank.BANK.part("core");

    @Test
    void plugin_loadsWithoutAProblem() {
        assertThat(PaperBank.CATALOGUE.problems()).isEmpty();
        assertThat(PaperBank.CATALOGUE.plugins().stream()
                        .map(plugin -> plugin.descriptor().id()))
                .contains(PaperBank.ID);
    }

    @Test
    void sections_haveTheirCounts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Section section : PaperBank.BANK.sections()) {
            counts.put(section.id(), PaperBank.section(section.id()).size());
        }
        assertThat(counts)
                .containsExactly(
                        Map.entry("cultures", 11 + 12 + 6 + 6),
                        Map.entry("preferred", 4 * 3),
                        Map.entry("adair", 43),
                        Map.entry("overlaps", 3 * 2),
                        Map.entry("importance", 28),
                        Map.entry("needs", 6),
                        Map.entry("values", 8),
                        Map.entry("leadership", 3 + 10 * 2 + 2 * 2),
                        Map.entry("community", 6 + 12 + 9 + 4 + 3 + 3 + 3 - 1),
                        Map.entry("stage", 4 * 5),
                        Map.entry("readiness", 8),
                        Map.entry("self", 8),
                        Map.entry("personalisation", 5 * 3),
                        Map.entry("outlook", 10),
                        Map.entry("blame", 7),
                        Map.entry("supervision", 5 + 4 + 5 + 2),
                        Map.entry("learning-team", 14),
                        Map.entry("learning-organisation", 15),
                        Map.entry("host", 11),
                        Map.entry("answering", 1));
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(PaperBank.BANK.questions().size());
    }

    @Test
    void everyPrinciple_hasAQuestion_andEveryRowOfTableTwoItsStatementsAndItsImportance() {
        assertThat(places("cultures").stream().distinct())
                .containsExactlyInAnyOrderElementsOf(placesOf(Principle.values()));
        assertThat(places("importance")).containsExactlyElementsOf(placesOf(DomainQuestion.values()));
        assertThat(Stream.concat(places("adair").stream(), places("needs").stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(placesOf(DomainQuestion.values()));
        assertThat(places("adair")).hasSizeBetween(36, 44);
    }

    @Test
    void statementsOfARow_haveAWeightOfOneTogether() {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Question question : PaperBank.section("adair")) {
            question.keys().stream()
                    .filter(key -> key.construct().value().startsWith("domain."))
                    .forEach(key -> weights.merge(PaperBank.place(question), key.weight(), Double::sum));
        }
        for (DomainQuestion row : DomainQuestion.values()) {
            String place = row.source().place();
            if (row.answer() == DomainQuestion.Answer.RATED) {
                assertThat(weights.get(place)).as(place).isCloseTo(1, within(1e-12));
            } else {
                assertThat(weights).as(place).doesNotContainKey(place);
            }
        }
    }

    @Test
    void stageAndNeeds_areChosen_andTheNeedsAreShown() {
        assertThat(PaperBank.BANK.scale(PaperBank.BANK.question("team.3").orElseThrow()))
                .isInstanceOf(ResponseScale.Choice.class);
        assertThat(PaperBank.BANK.section("needs").orElseThrow().choose()).hasValue(3);
        assertThat(PaperBank.BANK.section("importance").orElseThrow().choose()).hasValue(5);
        assertThat(PaperBank.section("needs").stream()
                        .map(question -> question.keys().get(0).construct().value()))
                .containsExactlyElementsOf(Arrays.stream(StaffingNeed.values())
                        .map(StaffingNeed::id)
                        .toList());
    }

    @Test
    void everyRatedQuestionOfADomain_countsForThatDomain() {
        for (Question question : PaperBank.section("adair")) {
            DomainQuestion row = Arrays.stream(DomainQuestion.values())
                    .filter(each -> each.source().place().equals(PaperBank.place(question)))
                    .findFirst()
                    .orElseThrow();
            if (row.answer() == DomainQuestion.Answer.RATED) {
                assertThat(question.keys().stream().map(key -> key.construct()))
                        .contains(row.domain().constructId());
            }
        }
    }

    @Test
    void everySource_isASourceOfTheVocabulary() {
        List<String> places = Vocabulary.terms().stream()
                .map(Term::source)
                .map(Source::place)
                .distinct()
                .toList();
        for (Question question : PaperBank.BANK.questions()) {
            String place = PaperBank.place(question);
            assertThat(places).as(question.id()).contains(place);
            if (!place.startsWith("Table ") && !question.keys().isEmpty()) {
                assertThat(question.keys().stream()
                                .map(key -> word(key).source().place()))
                        .as(question.id())
                        .contains(place);
            }
        }
    }

    @Test
    void questionsOfTheTables_countForTheCultureOrDomainOfTheirPlace() {
        for (Question question : PaperBank.BANK.questions()) {
            String place = PaperBank.place(question);
            for (LearningCulture culture : LearningCulture.values()) {
                if (place.startsWith("Table 1, " + culture.label() + ", ")) {
                    assertThat(question.keys().stream().map(Key::construct))
                            .as(question.id())
                            .contains(culture.constructId());
                }
            }
            for (DomainImportance importance : DomainImportance.values()) {
                if (question.section().equals(Optional.of("importance"))
                        && place.startsWith(importance
                                .domain()
                                .questions()
                                .get(0)
                                .source()
                                .place()
                                .replaceFirst("1$", ""))) {
                    assertThat(question.keys().stream().map(Key::construct))
                            .as(question.id())
                            .containsExactly(importance.constructId());
                }
            }
        }
        assertThat(PaperBank.section("importance"))
                .allSatisfy(question -> assertThat(question.keys()).hasSize(1));
    }

    private static PaperConstruct word(Key key) {
        return Vocabulary.construct(key.construct().value()).orElseThrow();
    }

    @Test
    void everyMeasure_hasTwoQuestionsOrMore_inEveryPerspectiveWithAFigure() {
        for (KeyedMeasure keyed : Instrument.of(PaperBank.BANK, Weighting.EQUAL).measures()) {
            for (Perspective who : Perspective.values()) {
                long asked = keyed.questions().stream()
                        .filter(q -> q.question().asked().contains(who))
                        .count();
                assertThat(asked >= 2 || !keyed.asked().contains(who) || isNeed(keyed.measure()))
                        .as(keyed.measure() + " of " + who.label())
                        .isTrue();
            }
            assertThat(keyed.asked()).as(keyed.measure().toString()).contains(Perspective.TEAM_MEMBER);
        }
    }

    private static boolean isNeed(Measure measure) {
        return measure.construct().value().startsWith("need.");
    }

    @Test
    void externalPerspectives_haveTheirFigures() {
        assertThat(measuresOf(Perspective.PERSON_WHO_USES_SERVICES))
                .isEqualTo(measuresOf(Perspective.CARER))
                .containsExactly(
                        "personalisation.1",
                        "personalisation.2",
                        "personalisation.3",
                        "personalisation.4",
                        "personalisation.5",
                        "foundation.value-base",
                        "community.inclusion",
                        "outlook.people");
        assertThat(measuresOf(Perspective.CO_PROVIDER))
                .as("what they can see from outside")
                .containsExactly(
                        "foundation.value-base",
                        "outlook.co-providers",
                        "stuck.blame",
                        "audit.culture",
                        "audit.culture",
                        "audit.information",
                        "audit.information");
    }

    @Test
    void everyQuestion_contributesToAFigureOfThePerspectivesAsked() {
        for (Perspective outside :
                List.of(Perspective.PERSON_WHO_USES_SERVICES, Perspective.CARER, Perspective.CO_PROVIDER)) {
            List<String> measures = measuresOf(outside);
            assertThat(PaperBank.asked(outside))
                    .filteredOn(question -> !question.id().equals("helped"))
                    .allSatisfy(question -> assertThat(question.keys().stream()
                                    .map(key -> key.construct().value()))
                            .as(question.id() + " for " + outside.label())
                            .anyMatch(measures::contains));
        }
    }

    private static List<String> measuresOf(Perspective who) {
        return Instrument.of(PaperBank.BANK, Weighting.EQUAL).measures().stream()
                .filter(keyed -> keyed.asked().contains(who))
                .map(keyed -> keyed.measure().construct().value())
                .toList();
    }

    @Test
    void everyConstruct_isInTheVocabulary_andReadingsHaveTheirs() {
        assertThat(PaperBank.BANK.constructs())
                .allSatisfy(construct -> assertThat(construct).isInstanceOf(PaperConstruct.class));
        List<String> unasked = Vocabulary.constructs().stream()
                .filter(construct ->
                        PaperBank.BANK.construct(construct.constructId()).isEmpty())
                .map(PaperConstruct::id)
                .toList();
        assertThat(unasked)
                .as("the depth 0 has no questions, and the gains of supervision are asked together")
                .containsExactlyInAnyOrder(
                        "personalisation.0",
                        "gain.ownership",
                        "gain.personal-support",
                        "gain.flexibility",
                        "gain.problem-solving");
    }

    @Test
    void cultures_areAskedNowPreferredAndOfTheOrganisation() {
        Map<Measure, Integer> sizes = Instrument.of(PaperBank.BANK, Weighting.EQUAL).measures().stream()
                .collect(Collectors.toMap(
                        KeyedMeasure::measure, keyed -> keyed.questions().size()));
        for (LearningCulture culture : LearningCulture.values()) {
            assertThat(sizes)
                    .containsEntry(
                            new Measure(culture.constructId(), Referent.TEAM, Horizon.NOW),
                            culture.principles().size() + (culture == LearningCulture.MANAGED ? 3 : 2))
                    .containsEntry(new Measure(culture.constructId(), Referent.TEAM, Horizon.PREFERRED), 3)
                    .hasEntrySatisfying(
                            new Measure(culture.constructId(), Referent.ORGANISATION, Horizon.NOW),
                            size -> assertThat(size).isBetween(3, 4));
        }
        for (AdairDomain domain : AdairDomain.values()) {
            assertThat(sizes).containsKey(new Measure(domain.constructId(), Referent.TEAM, Horizon.NOW));
        }
    }

    @Test
    void externalPerspectives_haveTheirOwnWordings() {
        for (Perspective outside :
                List.of(Perspective.PERSON_WHO_USES_SERVICES, Perspective.CARER, Perspective.CO_PROVIDER)) {
            assertThat(PaperBank.asked(outside))
                    .filteredOn(question -> !question.id().equals("helped"))
                    .hasSizeGreaterThanOrEqualTo(17)
                    .allSatisfy(question ->
                            assertThat(question.wordings()).as(question.id()).containsKey(outside));
        }
        assertThat(PaperBank.section("host"))
                .allSatisfy(question -> assertThat(question.asked()).containsExactly(Perspective.TEAM_MEMBER));
    }

    /** The measures that readings use, the least questions for each, and who has to be asked. */
    @Test
    void coreForm_keepsEveryReading_inNineMinutes() {
        Length length = Length.of(CORE, asked(Perspective.TEAM_MEMBER));
        assertThat(length.questions()).isBetween(60, 70);
        assertThat(length.minutes()).isLessThanOrEqualTo(9);
        kept(
                Perspective.TEAM_MEMBER,
                3,
                ids("culture.", "stage.", "readiness.", "stuck.", "domain.", "foundation.value-base"));
        kept(
                Perspective.TEAM_MEMBER,
                3,
                List.of(
                        "community.joint-practice",
                        "community.learning",
                        "supervision.developmental",
                        "supervision.monitoring"));
        kept(Perspective.TEAM_MEMBER, 2, List.of("outlook.co-providers", "outlook.people", "outlook.interface"));
        kept(Perspective.TEAM_MEMBER, 1, ids("audit."));
        kept(Perspective.PERSON_WHO_USES_SERVICES, 2, ids("personalisation.").subList(1, 6));
        kept(Perspective.PERSON_WHO_USES_SERVICES, 3, List.of("foundation.value-base", "community.inclusion"));
        kept(Perspective.PERSON_WHO_USES_SERVICES, 2, List.of("outlook.people"));
        kept(Perspective.CO_PROVIDER, 2, List.of("outlook.co-providers", "stuck.blame"));
        kept(Perspective.CO_PROVIDER, 1, List.of("audit.culture", "audit.information"));
    }

    @Test
    void coreForm_hasAReversedQuestionInEachScaleOfTwoOrMore() {
        assertThat(Instrument.of(CORE, Weighting.EQUAL).measures())
                .filteredOn(keyed -> keyed.questions().size() > 1)
                .allSatisfy(keyed -> assertThat(keyed.questions().stream().map(KeyedQuestion::reversed))
                        .as(keyed.measure().toString())
                        .contains(true, false));
    }

    @Test
    void externalPerspectives_readAnIntroduction_andSayWhoHelped() {
        for (Perspective outside : List.of(Perspective.PERSON_WHO_USES_SERVICES, Perspective.CARER)) {
            assertThat(CORE.header().introductions().get(outside))
                    .contains("Why we ask you", "Who sees it", "does not depend on it", "What comes next");
            assertThat(asked(outside).get(asked(outside).size() - 1).id()).isEqualTo("helped");
        }
    }

    private static void kept(Perspective who, int least, List<String> constructs) {
        assertThat(constructs).isNotEmpty();
        for (String id : constructs) {
            assertThat(asked(who).stream()
                            .filter(question -> question.referent() == Referent.TEAM)
                            .filter(question -> question.keys().stream()
                                    .anyMatch(key -> key.construct().value().equals(id))))
                    .as(id + " for " + who.label())
                    .hasSizeGreaterThanOrEqualTo(least);
        }
    }

    private static List<Question> asked(Perspective who) {
        return CORE.questions().stream()
                .filter(question -> question.asked().contains(who))
                .toList();
    }

    private static List<String> ids(String... families) {
        return Vocabulary.constructs().stream()
                .map(PaperConstruct::id)
                .filter(id -> Arrays.stream(families).anyMatch(id::startsWith))
                .toList();
    }

    @Test
    void weightings_haveTheirDeclaredWeights() {
        Weighting balanced = PaperBank.CATALOGUE.get(org.coppice.spi.Kind.WEIGHTING, "perspective-balanced");
        assertThat(balanced.perspective(Perspective.TEAM_MEMBER)).isEqualTo(0.5);
        assertThat(balanced.perspective(Perspective.PERSON_WHO_USES_SERVICES) + balanced.perspective(Perspective.CARER))
                .isEqualTo(0.25);
        assertThat(balanced.perspective(Perspective.CO_PROVIDER)).isEqualTo(0.25);
        assertThat(balanced.perspective(Perspective.MANAGER)).isZero();
        Weighting staff = PaperBank.CATALOGUE.get(org.coppice.spi.Kind.WEIGHTING, "staff-only");
        for (Perspective who : Perspective.values()) {
            assertThat(staff.perspective(who)).isEqualTo(who == Perspective.TEAM_MEMBER ? 1 : 0);
        }
    }

    private static List<String> places(String section) {
        return PaperBank.section(section).stream().map(PaperBank::place).toList();
    }

    private static List<String> placesOf(Term... terms) {
        return Arrays.stream(terms).map(term -> term.source().place()).toList();
    }
}
