package org.coppice.files.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Bytes;
import com.google.common.primitives.Ints;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.Content;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.IdSpelling;

/** Whatever bytes a file has, it holds the same answers or the same faults, read byte by byte or as CSV. */
class AnswerReaderProperties {
    private static final QuestionBank BANK = QuestionBank.builder("mixed", "1.0.0", "Mixed")
            .scale(ResponseScale.Likert.of("five", 5))
            .scale(new ResponseScale.Likert("hundred", 0, 100, ImmutableList.of()))
            .scale(new ResponseScale.Choice("stage", ImmutableMap.of("forming", "New", "2", "Settled")))
            .scale(new ResponseScale.Numeric("hours", -5, Double.POSITIVE_INFINITY))
            .scale(new ResponseScale.Points("share", 10))
            .construct(Facet.of("c", "c", "c"))
            .question(Question.builder("a", "A", "five").measures("c"))
            .question(Question.builder("h", "H", "hours").measures("c"))
            .question(Question.builder("b", "B", "five").asked(List.of(Perspective.TEAM_MEMBER, Perspective.CARER)))
            .question(Question.builder("s", "S", "stage"))
            .question(Question.builder("x", "X", "share"))
            .question(Question.builder("y", "Y", "share"))
            .question(Question.builder("z", "Z", "hundred"))
            .build();

    private static final Map<String, List<String>> FIELDS = ImmutableMap.<String, List<String>>builder()
            .put(
                    "team",
                    List.of(
                            "1",
                            "2",
                            "10",
                            "a team",
                            "équipe",
                            "équipe 10",
                            "\u3000b",
                            "c\u2003 ",
                            "a\u00A0team",
                            "a  team",
                            "A team",
                            "e\u0301quipe",
                            "1.0"))
            .put("wave", List.of("2026-03-31", "2025-01-01", " 2025-01-01", "2025\u200B-01-01"))
            .put(
                    "respondent",
                    List.of(
                            "1",
                            "01",
                            "p",
                            "é",
                            "\uE000",
                            "\uD83D\uDE00",
                            "123456789012345678901",
                            "\u200Bp",
                            "e\u0301"))
            .put("perspective", List.of("", "", "team-member", "carer ", "manager", "consensus"))
            .put("other", List.of("", "something", "\u00A0", "ſ", "-7"))
            .put("Status", List.of("", "IP Address", "IP Address", "Survey Preview", "spam", "Survey\u00A0Test"))
            .put("Progress", List.of("100", "100", "33", "", "x"))
            .put(
                    "a",
                    List.of(
                            "1",
                            "2",
                            "3",
                            "4",
                            "5",
                            "",
                            "NA",
                            "DK",
                            " 3",
                            "5.0",
                            "03",
                            "n/a",
                            "not-applicable",
                            "NaN",
                            "\u00A04"))
            .put("b", List.of("", "", "NA", "1", "NULL"))
            .put("s", List.of("forming", "2", "", "DK"))
            .put("h", List.of("0", "-0", "-0.0", "7.5", "0.1", "1e3", "123456789.123456", "999999999999.999", "+4", ""))
            .put("z", List.of("100", "0", "64", "007", "1e1", "NA"))
            .buildOrThrow();

    private static final List<String> WRONG = List.of(
            "0", "6", "101", "-1", "128", "256", "1.5", "1e400", ".5", "5.", "1,1", "x", "Inf", "nb", "٣", "２", "\"",
            "");

    private static final List<byte[]> PIECES = new ArrayList<>();

    static {
        for (String piece : List.of(
                "\"",
                "\"\"",
                "\"1\"",
                "\r",
                "\n",
                "\r\n",
                "\n\n",
                "\n \n",
                "\n,\n",
                ",",
                ",,",
                " ",
                "\t",
                "\u001C",
                "\u00A0",
                "\u2003",
                "\u2028",
                "\uFEFF",
                "é",
                "\uD83D\uDE00",
                "\u0000",
                "\u0085",
                "1",
                "-",
                "NA",
                "team")) {
            PIECES.add(piece.getBytes(StandardCharsets.UTF_8));
        }
        for (int[] odd :
                new int[][] {{0xE9}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0xE2, 0x80}, {0xFF}
                }) {
            PIECES.add(Bytes.toArray(Ints.asList(odd)));
        }
    }

    @Property
    void plainTable_isReadByteByByte_asItIsAsCsv(@ForAll long seed, @ForAll @IntRange(min = 150, max = 400) int chunk) {
        byte[] content = table(new Random(seed), false).getBytes(StandardCharsets.UTF_8);
        AnswerSheet csv = reader().open(Content.of(content), 0, 0).sheet();
        try (AnswerSource read = reader().open(Content.of(content), chunk, 0)) {
            assertThat(read.sheet()).isEqualTo(csv);
            assertThat(read.sheet()).isEqualTo(csv);
            assertThat(review(read)).isEqualTo(review(reader().open(Content.of(content), 0, 0)));
            assertThat(read.keys())
                    .isEqualTo(csv.teams().stream().map(TeamAnswers::key).toList());
        }
    }

    @Property
    void tableWithWrongFields_isReadTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int chunk) {
        assertSame(table(new Random(seed), true).getBytes(StandardCharsets.UTF_8), chunk);
    }

    @Property
    void brokenTable_isReadTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int chunk) {
        Random random = new Random(seed);
        byte[] content = table(random, false).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(4) == 0
                    ? random.nextInt(Math.min(4, content.length))
                    : random.nextInt(content.length);
            int to = Math.min(content.length, from + (random.nextBoolean() ? 0 : random.nextInt(4)));
            content = Bytes.concat(
                    Arrays.copyOf(content, from),
                    PIECES.get(random.nextInt(PIECES.size())),
                    Arrays.copyOfRange(content, to, content.length));
        }
        assertSame(content, chunk);
    }

    @Property
    void anyBytes_areReadTheSame(@ForAll byte[] content, @ForAll @IntRange(min = 1, max = 40) int chunk) {
        assertSame(content, chunk);
    }

    private static void assertSame(byte[] content, int chunk) {
        Object csv = outcome(() -> reader().open(Content.of(content), 0, 0));
        assertThat(outcome(() -> reader().open(Content.of(content), chunk, 0))).isEqualTo(csv);
        assertThat(outcome(() -> reader().open(Content.of(content), chunk, 1000)))
                .isEqualTo(csv);
    }

    private static Object outcome(Supplier<AnswerSource> reading) {
        try {
            AnswerSource source = reading.get();
            return List.of(source.sheet(), review(source));
        } catch (InputException e) {
            return e.faults();
        }
    }

    /** Returns everything that a review says. */
    private static String review(AnswerSource source) {
        AnswerReview review = source.review();
        return review.absences() + "\n" + review.codes() + "\n" + review.blank() + "\n" + review.states() + "\n"
                + review.respelled() + "\n" + review.identical() + "\n"
                + review.ids().teams() + "\n"
                + review.ids().respondents();
    }

    private static AnswerReader reader() {
        return new AnswerReader("a.csv", BANK, ReadOptions.DEFAULT);
    }

    /** A table with some of the columns in any order; a respondent may occur twice in a team where {@code wrong} fields are. */
    private static String table(Random random, boolean wrong) {
        List<String> columns = new ArrayList<>(FIELDS.keySet());
        columns.addAll(List.of("x", "y"));
        Collections.shuffle(columns, random);
        columns.subList(0, random.nextInt(columns.size() - 1)).clear();
        if (!columns.contains("a") && Collections.disjoint(columns, BANK.questionIds())) {
            columns.add("a");
        }
        StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "");
        String end = random.nextBoolean() ? "\n" : "\r\n";
        text.append(String.join(",", columns));
        for (int rows = random.nextInt(12); rows >= 0; rows--) {
            int row = rows;
            text.append(random.nextInt(20) == 0 ? end + end : end)
                    .append(random.nextInt(10) == 0 ? blank(columns.size(), random) + end : "");
            String fields = row(columns, row, wrong, random);
            while (row == 0 && IdSpelling.strip(fields.replace(',', ' ')).isEmpty()) {
                fields = row(columns, row, wrong, random); // the last row is never blank
            }
            text.append(fields);
            if (text.charAt(text.length() - 1) == '\n') {
                text.append("1"); // an empty line is no row
            }
        }
        return text + (random.nextBoolean() ? end : "");
    }

    private static String row(List<String> columns, int row, boolean wrong, Random random) {
        int points = random.nextInt(11);
        boolean both = columns.contains("x") && columns.contains("y");
        return columns.stream()
                .map(column -> wrong && random.nextInt(12) == 0
                        ? pick(WRONG, random)
                        : switch (column) {
                            case "x" -> both ? "" + points : "10";
                            case "y" -> both ? "" + (10 - points) : "10";
                            case "Status" -> row == 0 ? "" : pick(FIELDS.get(column), random);
                            case "b" -> columns.contains("perspective") && !wrong ? "" : pick(FIELDS.get("a"), random);
                            case "respondent" ->
                                wrong ? pick(FIELDS.get(column), random) : pick(FIELDS.get(column), random) + "/" + row;
                            default -> pick(FIELDS.get(column), random);
                        })
                .collect(Collectors.joining(","));
    }

    /** A line that is empty or has commas alone, between which there may be blanks. */
    private static String blank(int width, Random random) {
        String field = width == 1 ? "" : pick(List.of("", "", " ", "\u00A0"), random);
        return String.join(",", Collections.nCopies(width, field));
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
