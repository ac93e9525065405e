package org.coppice.files.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.files.Read;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.BankHeader;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.digest.Digests;
import org.coppice.model.vocabulary.LearningCulture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("other-jdk")
class BankFileTest {
    private static final String FULL = """
            # who wrote this
            bank: bfi
            version: 1.0.0-rc.1
            title: Five factors
            language: cy-GB
            source: A paper
            licence: CC0-1.0
            scales:
              agreement: {type: likert, points: 3, lowest: 0, labels: [no, "", on]}
              hours: {type: number, minimum: 0, maximum: 24.5}
              any: {type: number}
              share: {type: points}
              stage: {type: choice, options: {storming: "Storming", forming: "Forming"}}
            constructs:
              agree: {label: Agreeableness, definition: yes}
              culture.professional: {}
            sections:
              first: {title: First, description: What comes first., asked: [carer, manager]}
              last: {title: Last}
            forms:
              short: {title: Short form, description: One question., questions: [A2, A1]}
            questions:
              - id: A1
                text: no
                scale: agreement
                measures: [agree, culture.professional]
                about: self
                horizon: preferred
                asked: [carer, team-member]
                wordings: {carer: "~"}
                source: item 1
                section: first
              - id: A2
                text: &anchored |
                  Two
                  lines
                scale: agreement
                section: first
                measures:
                  - {construct: agree, reversed: true, weight: 0.5}
              - {id: A3, text: Which?, scale: stage, section: last}
            """;

    private static final QuestionBank EXPECTED = QuestionBank.builder(
                    BankHeader.builder("bfi", "1.0.0-rc.1", "Five factors")
                            .language("cy-GB")
                            .source("A paper")
                            .licence("CC0-1.0")
                            .build())
            .scale(new ResponseScale.Likert("agreement", 0, 2, ImmutableList.of("no", "", "on")))
            .scale(new ResponseScale.Numeric("hours", 0, 24.5))
            .scale(new ResponseScale.Numeric("any", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
            .scale(new ResponseScale.Points("share", 100))
            .scale(new ResponseScale.Choice("stage", ImmutableMap.of("storming", "Storming", "forming", "Forming")))
            .construct(Facet.of("agree", "Agreeableness", "yes"))
            .construct(LearningCulture.PROFESSIONAL)
            .section(new Section("first", "First", Optional.of("What comes first.")))
            .section(Section.of("last", "Last"))
            .form(new Form("short", "Short form", Optional.of("One question."), ImmutableList.of("A2", "A1")))
            .question(Question.builder("A1", "no", "agreement")
                    .measures("agree")
                    .measures("culture.professional")
                    .about(Referent.SELF)
                    .horizon(Horizon.PREFERRED)
                    .asked(List.of(Perspective.CARER, Perspective.TEAM_MEMBER))
                    .wordings(Map.of(Perspective.CARER, "~"))
                    .source("item 1")
                    .section("first"))
            .question(Question.builder("A2", "Two\nlines\n", "agreement")
                    .asked(List.of(Perspective.CARER, Perspective.MANAGER))
                    .section("first")
                    .measures(new Key(ConstructId.of("agree"), true, 0.5)))
            .question(Question.builder("A3", "Which?", "stage").section("last"))
            .build();

    @Test
    void everyField_isRead() {
        assertThat(Read.bank(FULL)).isEqualTo(EXPECTED);
    }

    @Test
    void blueprint_isReadAndWritten_andBelongsToTheDigest() {
        QuestionBank named = Read.bank(FULL.replaceFirst("(?m)^(\\s*)title: .*$", "$0\n$1blueprint: our-own"));
        assertThat(named.header().blueprint()).contains("our-own");
        assertThat(named).isNotEqualTo(EXPECTED);
        assertThat(BankFile.parse("b.json", BankFile.json(named))).isEqualTo(named);
        assertThat(Digests.of(named)).isNotEqualTo(Digests.of(EXPECTED));
        assertThat(named.part("first").header().blueprint()).contains("our-own");
    }

    @Test
    void blueprint_thatIsNoId_isAFault() {
        assertThatThrownBy(() -> Read.bank(FULL.replaceFirst("(?m)^(\\s*)title: .*$", "$0\n$1blueprint: our own")))
                .hasMessageContaining("blueprint");
    }

    @Test
    void emptyConstruct_isTheWordOfTheVocabularyItself() {
        QuestionBank bank = Read.bank(FULL);
        assertThat(bank.constructs().get(1)).isSameAs(LearningCulture.PROFESSIONAL);
        assertThat(new String(BankFile.json(bank), StandardCharsets.UTF_8)).contains("\"culture.professional\":{}");
        QuestionBank own = Read.bank(
                FULL.replace("culture.professional: {}", "culture.professional: {label: Mine, definition: Mine.}"));
        assertThat(own.constructs().get(1)).isEqualTo(Facet.of("culture.professional", "Mine", "Mine."));
    }

    @Test
    void askedOfASection_isWrittenOutByQuestion() {
        assertThat(new String(BankFile.json(EXPECTED), StandardCharsets.UTF_8))
                .contains(
                        "\"sections\":{\"first\":{\"title\":\"First\",\"description\":\"What comes first.\"},"
                                + "\"last\":{\"title\":\"Last\"}}",
                        "\"forms\":{\"short\":{\"title\":\"Short form\",\"description\":\"One question.\","
                                + "\"questions\":[\"A2\",\"A1\"]}}")
                .containsOnlyOnce("\"asked\":[\"manager\",\"carer\"]");
        assertThat(BankFile.parse("b.json", BankFile.json(EXPECTED))).isEqualTo(EXPECTED);
    }

    private static final String LISTED = """
            bank: listed
            version: 1.0.0
            title: Listed
            introductions: {carer: Nobody in the team sees who said what.}
            scales:
              agreement: {type: likert, points: 5}
              tick: {type: likert, points: 2, lowest: 0}
            constructs:
              trust: {label: Trust, definition: Trust.}
              aims: {label: Aims, definition: Aims.}
            sections:
              first: {title: First}
              matters: {title: What matters, choose: 1}
            forms:
              brief: {title: Brief, questions: [t1, t2, a1], asked: {t1: [carer]}}
            questions:
              - {id: t1, section: first, text: We trust each other., scale: agreement, measures: [trust]}
              - {id: t2, section: first, text: We mistrust each other., scale: agreement, measures: [{construct: trust, reversed: true}], mirrors: t1}
              - {id: a1, section: matters, text: Money., scale: tick, measures: [aims]}
              - {id: a2, section: matters, text: Time., scale: tick, measures: [aims]}
            """;

    @Test
    void introductionsListsAndMirrors_areReadAndWritten() {
        QuestionBank bank = Read.bank(LISTED);
        assertThat(bank.header().introductions()).containsOnlyKeys(Perspective.CARER);
        assertThat(bank.section("matters").orElseThrow().choose()).hasValue(1);
        assertThat(bank.question("t2").orElseThrow().mirrors()).hasValue("t1");
        assertThat(BankFile.parse("b.json", BankFile.json(bank))).isEqualTo(bank);
        assertThat(bank.texts()).containsKey("introductions/carer");
        QuestionBank brief = bank.part("brief");
        assertThat(brief.question("t1").orElseThrow().asked()).containsExactly(Perspective.CARER);
        assertThat(brief.header().introductions()).isEqualTo(bank.header().introductions());
        assertThat(bank.part("matters").questions()).hasSize(2);
        assertThat(BankFile.parse("b.json", BankFile.json(brief))).isEqualTo(brief);
        assertThat(Digests.of(bank))
                .isNotEqualTo(Digests.of(Read.bank(LISTED.replace(", mirrors: t1", ""))))
                .isNotEqualTo(Digests.of(Read.bank(LISTED.replace("choose: 1", "choose: 2"))))
                .isNotEqualTo(Digests.of(Read.bank(LISTED.replace("asked: {t1: [carer]}", "asked: {t1: [manager]}"))))
                .isNotEqualTo(Digests.of(Read.bank(LISTED.replace("Nobody in", "No one in"))));
    }

    @Test
    void mirrorsThatAreNone_listsOfRatings_andFormsThatAskNobody_areFaults() {
        assertThatThrownBy(() -> Read.bank(LISTED.replace("mirrors: t1", "mirrors: t9")))
                .hasMessageContaining("question \"t2\"")
                .hasMessageContaining("t9");
        assertThatThrownBy(() -> Read.bank(LISTED.replace("mirrors: t1", "mirrors: a1")))
                .hasMessageContaining("question \"t2\" is no mirror of question \"a1\"");
        assertThatThrownBy(() -> Read.bank(LISTED.replace("{title: First}", "{title: First, choose: 2}")))
                .hasMessageContaining("question \"t1\" is not answered with 0 or 1");
        assertThatThrownBy(() -> Read.bank(LISTED.replace("{t1: [carer]}", "{a2: [carer]}")))
                .hasMessageContaining("who is asked question \"a2\", which it does not contain");
    }

    @Test
    void partOfABank_isWrittenAndReadAsABank() {
        QuestionBank part = Read.bank(FULL).part("first");
        assertThat(BankFile.parse("b.json", BankFile.json(part))).isEqualTo(part);
    }

    @Test
    void orderOfOptions_isKept() {
        ResponseScale.Choice stage =
                (ResponseScale.Choice) Read.bank(FULL).scales().get(4);
        assertThat(stage.options().keySet()).containsExactly("storming", "forming");
    }

    @Test
    void defaults_areThoseOfTheFormat() {
        QuestionBank bank = Read.bank(Read.BANK);
        assertThat(bank.header().language()).isEqualTo("en");
        assertThat(bank.scales()).containsExactly(ResponseScale.Likert.of("s", 5));
        assertThat(bank.questions())
                .containsExactly(
                        Question.builder("A1", "Do you?", "s").measures("c").build());
    }

    @Test
    void json_isCanonical() {
        assertThat(new String(BankFile.json(Read.bank(Read.BANK)), StandardCharsets.UTF_8))
                .isEqualTo("{\"bank\":\"b\",\"version\":\"1.0.0\",\"title\":\"A bank\",\"language\":\"en\","
                        + "\"scales\":{\"s\":{\"type\":\"likert\",\"points\":5,\"lowest\":1}},"
                        + "\"constructs\":{\"c\":{\"label\":\"C\",\"definition\":\"What C is\"}},"
                        + "\"questions\":[{\"id\":\"A1\",\"text\":\"Do you?\",\"scale\":\"s\",\"measures\":[\"c\"]}]}");
    }

    @Test
    void wholeNumberWithAFraction_isAWholeNumber() {
        assertThat(Read.bank(Read.BANK.replace("points: 5", "points: 5.0"))).isEqualTo(Read.bank(Read.BANK));
    }

    @Test
    void byteOrderMark_isNoPartOfTheText() {
        assertThat(Read.bank("\uFEFF" + Read.BANK)).isEqualTo(Read.bank(Read.BANK));
        String json = new String(BankFile.json(EXPECTED), StandardCharsets.UTF_8);
        assertThat(BankFile.parse("b.JSON", Read.bytes("\uFEFF" + json))).isEqualTo(EXPECTED);
    }

    @Test
    void lineEndsOfAnyKind_makeTheSameBank() {
        assertThat(Read.bank(FULL.replace("\n", "\r\n"))).isEqualTo(EXPECTED);
        assertThat(Read.bank(FULL.replace("\n", "\r"))).isEqualTo(EXPECTED);
    }

    @Test
    void fileOnDisk_isRead(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("full.yml"), FULL);
        assertThat(BankFile.read(file)).isEqualTo(EXPECTED);
    }

    @Test
    void fileThatCannotBeRead_isAFault(@TempDir Path directory) {
        Path absent = directory.resolve("absent.yaml");
        assertThat(Read.faults(() -> BankFile.read(absent)))
                .containsExactly(absent + ":1:1: there is no such file; check the path");
        assertThat(Read.faults(() -> BankFile.read(directory)))
                .containsExactly(directory + ":1:1: this is a directory; name a file");
    }
}
