package org.coppice.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.Source;
import org.coppice.model.Term;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.KeyedMeasure;
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
import org.coppice.model.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** What the sections hold, counted. */
class SectionsTest {
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
                        Map.entry("cultures", 26),
                        Map.entry("preferred", 8),
                        Map.entry("adair", 42),
                        Map.entry("importance", 28),
                        Map.entry("values", 6),
                        Map.entry("community", 4 + 8 + 4 + 2),
                        Map.entry("stage", 16),
                        Map.entry("readiness", 6),
                        Map.entry("personalisation", 10),
                        Map.entry("outlook", 6),
                        Map.entry("blame", 5),
                        Map.entry("supervision", 4 + 4 + 4 + 2),
                        Map.entry("learning-team", 10),
                        Map.entry("learning-organisation", 10),
                        Map.entry("host", 8));
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(PaperBank.BANK.questions().size());
    }

    @Test
    void everyPrinciple_hasOneQuestion_andEveryRowOfTableTwoItsStatementsAndItsImportance() {
        assertThat(places("cultures")).containsExactlyElementsOf(placesOf(Principle.values()));
        assertThat(places("importance")).containsExactlyElementsOf(placesOf(DomainQuestion.values()));
        assertThat(places("adair").stream().distinct()).containsExactlyElementsOf(placesOf(DomainQuestion.values()));
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
                assertThat(PaperBank.section("adair").stream()
                                .filter(question -> PaperBank.place(question).equals(place))
                                .map(PaperBank.BANK::scale))
                        .hasSize(1)
                        .allSatisfy(scale -> assertThat(scale).isInstanceOf(ResponseScale.Choice.class));
            }
        }
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
            if (!place.startsWith("Table ")) {
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
                            .containsExactly(culture.constructId());
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
                assertThat(asked >= 2 || !keyed.asked().contains(who))
                        .as(keyed.measure() + " of " + who.label())
                        .isTrue();
            }
            assertThat(keyed.asked()).as(keyed.measure().toString()).contains(Perspective.TEAM_MEMBER);
        }
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
                        "outlook.people");
        assertThat(measuresOf(Perspective.CO_PROVIDER))
                .startsWith("foundation.value-base", "outlook.co-providers", "stuck.blame", "audit.structure")
                .hasSize(3 + 10);
    }

    @Test
    void everyQuestion_contributesToAFigureOfThePerspectivesAsked() {
        for (Perspective outside :
                List.of(Perspective.PERSON_WHO_USES_SERVICES, Perspective.CARER, Perspective.CO_PROVIDER)) {
            List<String> measures = measuresOf(outside);
            assertThat(PaperBank.asked(outside))
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
                .as("the depth 0 has no questions, and leaders are not asked about reflecting on their lead")
                .containsExactly("personalisation.0", "foundation.reflective-leadership");
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
                            culture.principles().size())
                    .containsEntry(new Measure(culture.constructId(), Referent.TEAM, Horizon.PREFERRED), 2)
                    .containsEntry(new Measure(culture.constructId(), Referent.ORGANISATION, Horizon.NOW), 2);
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
                    .hasSizeGreaterThanOrEqualTo(17)
                    .allSatisfy(question ->
                            assertThat(question.wordings()).as(question.id()).containsKey(outside));
        }
        assertThat(PaperBank.section("host"))
                .allSatisfy(question -> assertThat(question.asked()).containsExactly(Perspective.TEAM_MEMBER));
    }

    /** What the readings that the short form keeps are made of, the least questions for each, and who has to be asked. */
    @Test
    void shortForm_keepsTheReadingsThatItNames() {
        assertThat(PaperBank.BANK.part("short").questions()).hasSizeLessThanOrEqualTo(40);
        assertThat(PaperBank.BANK.forms().get(0).description().orElseThrow())
                .contains("survive it: the four cultures with the value base, the stage, the style of leadership")
                .contains("the level of personalisation", "the outlook", "whether the team is stuck")
                .contains("need the whole bank");
        kept(Perspective.TEAM_MEMBER, 2, ids("culture.", "foundation.value-base"));
        kept(Perspective.TEAM_MEMBER, 3, ids("stage."));
        kept(Perspective.TEAM_MEMBER, 2, ids("readiness."));
        kept(Perspective.PERSON_WHO_USES_SERVICES, 1, ids("personalisation.").subList(1, 6));
        kept(Perspective.TEAM_MEMBER, 1, ids("personalisation.").subList(1, 6));
        kept(Perspective.TEAM_MEMBER, 1, List.of("outlook.co-providers", "outlook.people", "outlook.organisation"));
        kept(Perspective.CO_PROVIDER, 1, List.of("outlook.co-providers", "stuck.blame"));
        kept(Perspective.TEAM_MEMBER, 2, ids("stuck."));
        assertThat(PaperBank.BANK.part("short").constructs())
                .as("nothing that it could not score")
                .noneMatch(construct -> construct.id().startsWith("domain."));
    }

    private static void kept(Perspective who, int least, List<String> constructs) {
        QuestionBank form = PaperBank.BANK.part("short");
        assertThat(constructs).isNotEmpty();
        for (String id : constructs) {
            assertThat(form.questions().stream()
                            .filter(question -> question.asked().contains(who))
                            .filter(question -> question.keys().stream()
                                    .anyMatch(key -> key.construct().value().equals(id))))
                    .as(id + " for " + who.label())
                    .hasSizeGreaterThanOrEqualTo(least);
        }
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
