package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CodebookCommandTest {
    /** Every kind of scale, a question that two constructs key in opposite directions, and texts that formats have to escape. */
    private static final String BANK = """
            bank: every-kind
            version: 1.0.0
            title: "Kinds | of <b>scales</b> & \\"more\\""
            scales:
              five: {type: likert, points: 5, labels: [never, rarely, "now & then", often, always]}
              steps: {type: likert, points: 5, lowest: -50, step: 25}
              colour: {type: choice, options: {red: Red, blue: "Blue | \\"sky\\""}}
              hours: {type: number, minimum: 0, maximum: 40}
              free: {type: number}
              share: {type: points, total: 10}
            constructs:
              c: {label: C, definition: C.}
              d: {label: D, definition: D.}
            questions:
              - {id: q1, text: "One \\\\ <i>?", scale: five, measures: [c, {construct: d, weight: 0.5}], wordings: {carer: "One, for carers & others?"}}
              - {id: q2, text: Two?, scale: five, measures: [{construct: c, reversed: true}, d]}
              - {id: q3, text: Three?, scale: steps, measures: [{construct: c, reversed: true}]}
              - {id: q4, text: Four?, scale: colour}
              - {id: q5, text: Five?, scale: hours, measures: [c], asked: [team-member]}
              - {id: q6, text: Six?, scale: free}
              - {id: x.1, text: X?, scale: share}
              - {id: x.2, text: Y?, scale: share}
            """;

    @TempDir
    static Path folder;

    private static Path bank;

    @BeforeAll
    static void bank() throws IOException {
        bank = Files.writeString(folder.resolve("bank.yaml"), BANK);
    }

    private static String book(String format, String... more) {
        List<String> arguments =
                new java.util.ArrayList<>(List.of("codebook", "--bank-file", bank.toString(), "--format", format));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private static List<NamedCsvRecord> csv(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    @Test
    void csv_hasARowForEachColumn_withItsValuesAndKeys() {
        List<NamedCsvRecord> rows = csv(book("csv"));

        assertThat(rows)
                .extracting(row -> row.getField("column"))
                .containsExactly(
                        "team", "respondent", "perspective", "wave", "q1", "q2", "q3", "q4", "q5", "q6", "x.1", "x.2");
        NamedCsvRecord first = rows.get(4);
        assertThat(first.getField("text")).isEqualTo("One \\ <i>?");
        assertThat(first.getField("text-carer")).isEqualTo("One, for carers & others?");
        assertThat(first.getField("answer")).isEqualTo("rating from 1 to 5");
        assertThat(first.getField("values")).isEqualTo("1 = never; 2 = rarely; 3 = now & then; 4 = often; 5 = always");
        assertThat(first.getField("keys")).isEqualTo("c (positive); d (positive, weight 0.5)");
        assertThat(first.getField("asked")).isEqualTo("all");
        assertThat(rows.get(5).getField("keys")).isEqualTo("c (reversed); d (positive)");
        assertThat(rows.get(6).getField("answer")).isEqualTo("rating from -50 to 50 in steps of 25");
        assertThat(rows.get(6).getField("values")).isEqualTo("-50; -25; 0; 25; 50");
        assertThat(rows.get(7).getField("values")).isEqualTo("red = Red; blue = Blue | \"sky\"");
        assertThat(rows.get(8).getField("answer")).isEqualTo("number from 0 to 40");
        assertThat(rows.get(8).getField("asked")).isEqualTo("team-member");
        assertThat(rows.get(9).getField("answer")).isEqualTo("number");
        assertThat(rows.get(10).getField("answer")).isEqualTo("points; those of the respondent add up to 10");
    }

    @Test
    void csv_ofAPerspective_hasItsQuestionsInItsWording() {
        List<NamedCsvRecord> rows = csv(book("csv", "--perspective", "carer"));

        assertThat(rows)
                .extracting(row -> row.getField("column"))
                .contains("q1")
                .doesNotContain("q5");
        assertThat(rows.get(4).getField("text")).isEqualTo("One, for carers & others?");
        assertThat(rows.get(0).getHeader()).doesNotContain("text-carer");
    }

    @Test
    void csv_ofTheBankOfThePaper_hasEachQuestionInEachWording() {
        QuestionBank paper =
                Catalogue.load(CodebookCommandTest.class.getClassLoader()).get(Kind.BANK, "communities-of-practice");
        Run run = Run.of("codebook", "--bank", paper.id());

        List<NamedCsvRecord> rows = csv(run.out());
        assertThat(rows.stream().skip(4).map(row -> row.getField("column"))).isEqualTo(paper.questionIds());
        for (int i = 0; i < paper.questions().size(); i++) {
            Question question = paper.questions().get(i);
            NamedCsvRecord row = rows.get(i + 4);
            for (Perspective who : question.wordings().keySet()) {
                assertThat(row.getField("text-" + who.id())).isEqualTo(question.wording(who));
            }
        }
    }

    @Test
    void markdown_escapesTexts_andMarksReversedQuestions() {
        assertThat(book("markdown"))
                .startsWith("# Codebook: Kinds \\| of \\<b\\>scales\\</b\\> & \"more\"\n")
                .contains("| `q1` | One \\\\ \\<i\\>?<br>carers: One, for carers & others? | `five` |")
                .contains("| `c` | `q1`, −`q2`, −`q3`, `q5` |\n")
                .contains("| `d` | `q1`, `q2` |\n");
    }

    @Test
    void ddi_hasAVariableForEachColumn_withCategoriesAndRange() throws Exception {
        Document xml = parsed(book("ddi"));
        assertThat(xml.getDocumentElement().getNamespaceURI()).isEqualTo("ddi:codebook:2_5");
        assertThat(texts(xml.getDocumentElement(), "titl")).containsExactly("Kinds | of <b>scales</b> & \"more\"");
        NodeList variables = xml.getElementsByTagNameNS("*", "var");
        assertThat(variables.getLength()).isEqualTo(12);
        Element first = (Element) variables.item(4);
        assertThat(first.getAttribute("name")).isEqualTo("q1");
        assertThat(texts(first, "qstnLit")).containsExactly("One \\ <i>?");
        assertThat(texts(first, "txt")).containsExactly("Wording for carer: One, for carers & others?");
        assertThat(texts(first, "catValu"))
                .containsExactly("1", "2", "3", "4", "5", "NA", "not-applicable", "DK", "withheld");
        Element steps = (Element) ((Element) variables.item(6))
                .getElementsByTagNameNS("*", "range")
                .item(0);
        assertThat(steps.getAttribute("min") + " " + steps.getAttribute("max")).isEqualTo("-50 50");
        assertThat(((Element) variables.item(9))
                        .getElementsByTagNameNS("*", "range")
                        .getLength())
                .isZero();
    }

    @Test
    void ddi_ofATextWithCharactersThatXmlDoesNotHave_isWellFormed() throws Exception {
        Path odd = Files.writeString(
                folder.resolve("odd.yaml"), BANK.replace("text: Two?", "text: \"Two\\x01\\uFFFE \\U0001F600?\""));
        Run run = Run.of("codebook", "--bank-file", odd.toString(), "--format", "ddi");
        assertThat(run.code()).as(run.err()).isZero();
        Document xml = parsed(run.out());
        assertThat(texts(xml.getDocumentElement(), "qstnLit")).contains("Two\uFFFD\uFFFD \uD83D\uDE00?");
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Element within, String name) {
        NodeList nodes = within.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    @Test
    void r_hasRangesKeysAndWeights() {
        assertThat(book("r"))
                .contains("\n  `q3` = -50,")
                .contains("\n  `c` = c(\"q1\", \"-q2\", \"-q3\", \"q5\")")
                .contains("\n  `d` = c(0.5, 1)")
                .contains("`blue` = \"Blue | \\\"sky\\\"\"")
                .contains("\n  `q5` = c(\"team-member\")")
                .doesNotContain("\n  `q6` =");
    }

    @Test
    void lavaan_hasAFactorForEachMeasure_andNamesThoseThatShareQuestions() {
        String model = book("lavaan");

        assertThat(model)
                .contains("# c; reversed: q2, q3\nc =~ q1 + q2 + q3 + q5\n")
                .contains("# d\n# It has 2 questions: as a model of its own it is not identified.\nd =~ q1 + q2\n")
                .contains("# c, d: q1, q2\n");
        assertThat(model.lines().toList().get((int) model.lines().count() - 1)).doesNotStartWith("#");
    }

    @Test
    void lavaan_doesNotCallAFactorLikeAnItem() throws IOException {
        Path same = Files.writeString(
                folder.resolve("same.yaml"),
                "bank: same\nversion: 1.0.0\ntitle: Same\nscales: {s: {type: likert, points: 5}}\nconstructs: {q1: {label: C, definition: C.}}\nquestions:\n"
                        + "  - {id: q1, text: One?, scale: s, measures: [q1]}\n  - {id: 2-b, text: Two?, scale: s, measures: [q1]}\n");

        assertThat(Run.of("codebook", "--bank-file", same.toString(), "--format", "lavaan")
                        .out())
                .endsWith("\nq1_f =~ q1 + X2.b\n");
    }

    @Test
    void recode_reversesAnswers_andKeepsAbsences() throws IOException {
        Path answers = Files.writeString(
                folder.resolve("answers.csv"),
                "team,respondent,perspective,q1,q2,q3,q4,q5,q6,x.1,x.2\n"
                        + "=t,1,,5,2,-50,blue,7.5,1e3,4,6\nu,2,carer,DK,,25,not-applicable,,0,,\n");

        Run run = Run.of("recode", answers.toString(), "--bank-file", bank.toString(), "--view", "research");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .isEqualTo("team,respondent,perspective,q1,q2,q2.reversed,q3,q4,q5,q6,x.1,x.2\n"
                        + "'=t,1,team-member,5,2,4,50,blue,7.5,1000,4,6\n"
                        + "u,2,carer,DK,NA,NA,-25,not-applicable,not-applicable,0,NA,NA\n");
    }

    @Test
    void recode_inThePublishedView_isRefused() throws IOException {
        Path answers = Files.writeString(folder.resolve("one.csv"), "respondent,q1\n1,5\n");

        Run run = Run.of("recode", answers.toString(), "--bank-file", bank.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("recode writes the answers of each person; give --view research if you may see them\n");
    }
}
