package org.coppice.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.Source;
import org.coppice.model.Term;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.bank.Weighting;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.DomainQuestion;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PaperConstruct;
import org.coppice.model.vocabulary.Principle;
import org.coppice.model.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** What the sections hold, counted. */
class SectionsTest {
    @Test
    void thePlugin_loadsWithoutAProblem() {
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
                        Map.entry("adair", 41),
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
    void statementsOfARow_weighOneTogether() {
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
    void everySource_isAPlaceOfTheVocabulary() {
        List<String> places = Vocabulary.terms().stream()
                .map(Term::source)
                .map(Source::place)
                .distinct()
                .toList();
        assertThat(PaperBank.BANK.questions())
                .allSatisfy(question -> assertThat(places).as(question.id()).contains(PaperBank.place(question)));
    }

    @Test
    void everyMeasure_isReachedByTwoQuestionsOrMore() {
        assertThat(Instrument.of(PaperBank.BANK, Weighting.EQUAL).measures())
                .allSatisfy(measure -> assertThat(measure.questions())
                        .as(measure.measure().toString())
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void everyConstruct_isAWordOfThePaper_andAllThatReadingsNeedAreThere() {
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
    void cultures_areAskedAsTheyAre_asPreferred_andOfTheOrganisation() {
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
    void thoseOutside_haveWordingsOfTheirOwn_forAllTheyAreAsked() {
        for (Perspective outside :
                List.of(Perspective.PERSON_WHO_USES_SERVICES, Perspective.CARER, Perspective.CO_PROVIDER)) {
            assertThat(PaperBank.asked(outside))
                    .hasSizeGreaterThanOrEqualTo(18)
                    .allSatisfy(question ->
                            assertThat(question.wordings()).as(question.id()).containsKey(outside));
        }
        assertThat(PaperBank.section("host"))
                .allSatisfy(question -> assertThat(question.asked()).containsExactly(Perspective.TEAM_MEMBER));
    }

    @Test
    void theShortForm_keepsWhatItSays() {
        QuestionBank form = PaperBank.BANK.part("short");
        assertThat(form.questions()).hasSizeLessThanOrEqualTo(40);
        List<String> kept =
                form.constructs().stream().map(construct -> construct.id()).toList();
        assertThat(kept)
                .contains(
                        "foundation.value-base",
                        "readiness.ability",
                        "readiness.willingness",
                        "stuck.blame",
                        "stuck.cohesion")
                .containsAll(ids("culture.", "stage.", "domain."))
                .contains(
                        "personalisation.1",
                        "personalisation.2",
                        "personalisation.3",
                        "personalisation.4",
                        "personalisation.5")
                .contains("outlook.co-providers", "outlook.people", "outlook.organisation");
        assertThat(PaperBank.BANK.forms().get(0).description().orElseThrow())
                .contains("survive", "need the whole bank");
        for (Perspective who : Perspective.values()) {
            assertThat(form.questions().stream()
                            .filter(question -> question.asked().contains(who)))
                    .as(who.label())
                    .isNotEmpty();
        }
    }

    private static List<String> ids(String... families) {
        return Vocabulary.constructs().stream()
                .map(PaperConstruct::id)
                .filter(id -> Arrays.stream(families).anyMatch(id::startsWith))
                .toList();
    }

    @Test
    void weightings_weighAsTheySay() {
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
