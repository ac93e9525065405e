package org.coppice.model.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.coppice.model.Source;
import org.coppice.model.Term;
import org.junit.jupiter.api.Test;

/** The vocabulary has every row of the description of the domain, and nothing besides. */
class VocabularyTest {
    /** The rows of sections 1 to 6 of the description of the domain, each with the ids of its words. */
    private static List<String> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(VocabularyTest.class.getResourceAsStream("rows.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    @Test
    void everyRow_hasItsWords_andEveryWordARow() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        assertThat(Vocabulary.terms().stream().map(Term::id))
                .containsExactlyInAnyOrderElementsOf(rows().stream()
                        .map(row -> row.substring(row.lastIndexOf(',') + 1))
                        .toList());
    }

    @Test
    void families_haveTheSizesOfThePaper() {
        assertThat(Stream.of(LearningCulture.values())
                        .map(culture -> culture.principles().size()))
                .containsExactly(9, 9, 4, 4);
        assertThat(Stream.of(AdairDomain.values())
                        .map(domain -> domain.questions().size()))
                .containsExactly(8, 12, 8);
        assertThat(CultureTrait.values()).hasSize(16);
        assertThat(Vocabulary.families().stream().map(Family::id)).doesNotHaveDuplicates();
    }

    @Test
    void tableOne_isFoundByItsPlace() {
        assertThat(places("Table 1, Managed, 5")).containsExactly(Principle.MANAGED_5);
        assertThat(places("Table 2, Building and maintaining the team, 4f")).containsExactly(DomainQuestion.TEAM_4F);
        for (Principle principle : Principle.values()) {
            assertThat(principle.source())
                    .isEqualTo(Source.paper("Table 1, " + principle.culture().label() + ", " + principle.number()));
        }
        for (DomainQuestion question : DomainQuestion.values()) {
            assertThat(question.source().place())
                    .startsWith("Table 2, " + question.domain().label() + ", ")
                    .endsWith(question.id().substring(question.id().lastIndexOf('-') + 1));
        }
    }

    private static Stream<Term> places(String place) {
        return Vocabulary.terms().stream()
                .filter(term -> term.source().equals(Source.paper(place)))
                .filter(term -> !(term instanceof CultureTrait));
    }

    @Test
    void rowsOfTheTwoHalvesOfTableOne_lineUpAsThePaperHasThem() {
        for (LearningCulture culture : List.of(LearningCulture.HUMANISTIC, LearningCulture.DEMOCRATIC)) {
            List<Principle> rows = culture.principles();
            assertThat(rows.stream().map(Principle::alignment))
                    .containsExactly(Alignment.NONE, Alignment.NONE, Alignment.PARTIAL, Alignment.EXACT);
            assertThat(rows.stream().map(Principle::aspect).flatMap(java.util.Optional::stream))
                    .containsExactly(CultureAspect.COMPETENCE, CultureAspect.DRIVER);
            assertThat(rows.stream().map(Principle::facet).flatMap(java.util.Optional::stream))
                    .containsExactly(
                            CultureFacet.PROCESS, CultureFacet.THEORY, CultureFacet.OUTCOME, CultureFacet.OBJECTIVE);
        }
        assertThat(LearningCulture.MANAGED.principles().stream()
                        .map(principle -> principle.aspect().orElseThrow()))
                .containsExactly(CultureAspect.values());
        assertThat(LearningCulture.PROFESSIONAL.trait(CultureFacet.PROCESS).principle())
                .contains(Principle.PROFESSIONAL_8);
        assertThat(LearningCulture.DEMOCRATIC.trait(CultureFacet.THEORY).source())
                .isEqualTo(Source.paper("Table 1, Democratic, 2"));
        assertThat(LearningCulture.MANAGED.trait(CultureFacet.THEORY).source().basis())
                .isEqualTo(Source.Basis.OURS);
    }

    @Test
    void overlaps_areAGraphOfTheThreeDomains() {
        for (AdairDomain domain : AdairDomain.values()) {
            assertThat(domain.overlaps())
                    .hasSize(2)
                    .allSatisfy(
                            overlap -> assertThat(overlap.domains()).hasSize(2).contains(domain));
        }
    }

    @Test
    void constructs_areFoundById() {
        assertThat(Vocabulary.construct("stage.norming")).contains(TeamStage.NORMING);
        assertThat(Vocabulary.construct("style.telling"))
                .as("a style is not asked about")
                .isEmpty();
        assertThat(Vocabulary.construct("stage.norm")).isEmpty();
        assertThat(TeamStage.NORMING.constructId().value()).isEqualTo("stage.norming");
    }

    @Test
    void figureTwo_saysThatItIsReconstructed() {
        assertThat(Stream.of(TheoryDomain.values())
                        .map(domain -> domain.source().basis()))
                .containsOnly(Source.Basis.RECONSTRUCTED);
        assertThat(TheoryDomain.GROUPWORK.source()).hasToString("Figure 2; reconstructed from it");
        assertThat(TeamStage.FORMING.source()).hasToString("Interagency working and involvement; Tuckman (1965)");
    }

    /** The works that the paper cites, of those that the vocabulary goes back to. */
    private static final List<String> CITED = List.of(
            "Adair (1983)",
            "Bandura (1997)",
            "Beddoe (2009)",
            "Deming (1994)",
            "Hafford-Letchfield and others (2008)",
            "Hersey and Blanchard (1993)",
            "Lawler and Bilson (2010)",
            "Lefevre (2005)",
            "Plaskoff (2006)",
            "SCIE (2004)",
            "Tsui (2005)",
            "Tuckman (1965)",
            "Wenger (1998)",
            "Wenger (2000)",
            "Wenger (2006)");

    @Test
    void whatIsStated_isStatedInThePaperOrInWorksItCites_andOthersAreSaidToBeBeyond() {
        assertThat(Vocabulary.terms().stream()
                        .map(Term::source)
                        .filter(source -> source.basis() == Source.Basis.STATED)
                        .map(Source::work)
                        .filter(work -> !work.equals(Source.PAPER))
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(CITED);
        assertThat(Vocabulary.terms().stream()
                        .map(Term::source)
                        .filter(source -> source.basis() == Source.Basis.BEYOND)
                        .map(Source::work)
                        .distinct())
                .containsExactly("Leadbeater (2004)", "Arnstein (1969)");
        assertThat(Stream.of(Source.Basis.OURS, Source.Basis.RECONSTRUCTED))
                .allSatisfy(basis -> assertThat(Vocabulary.terms())
                        .filteredOn(term -> term.source().basis() == basis)
                        .allSatisfy(term -> assertThat(term.source().work()).isEqualTo(Source.PAPER)));
    }

    @Test
    void situationalLeadership_saysThatItsEvidenceIsMixed() {
        assertThat(Stream.concat(Stream.of(LeadershipStyle.values()), Stream.of(ReadinessPart.values())))
                .allSatisfy(word -> assertThat(word.definition()).endsWith("The evidence for this theory is mixed."));
    }
}
