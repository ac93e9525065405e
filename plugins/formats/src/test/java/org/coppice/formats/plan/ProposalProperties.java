package org.coppice.formats.plan;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coppice.formats.AnswerInput;
import org.coppice.model.bank.QuestionBank;

/** Random samples in random dialects: what is proposed for them, and what is read by the plan. */
class ProposalProperties {
    private static final QuestionBank BANK = Imported.bank("""
            bank: pulse
            version: 1.0.0
            title: Team pulse
            scales:
              often: {type: likert, points: 5, labels: [never, rarely, sometimes, mostly, always]}
              time: {type: number, minimum: 0, maximum: 80}
            constructs:
              safety: {label: Safety, definition: How safe it is to speak.}
            questions:
              - {id: voice, text: I can say what I think., scale: often, measures: [safety]}
              - {id: learning, text: "We learn from mistakes, also from small ones.", scale: often, measures: [safety]}
              - {id: support.1, text: We help each other., scale: often, measures: [safety]}
              - {id: hours, text: How many hours do you work each week?, scale: time, measures: []}
            """);

    private static final List<String> LABELS = List.of("never", "rarely", "sometimes", "mostly", "always");
    private static final List<String> IDS = BANK.questionIds();

    private enum Header {
        ID,
        DECORATED,
        ID_AND_TEXT,
        TEXT
    }

    private enum Value {
        NUMBER,
        DECIMALS,
        LABEL,
        CAPITALS,
        BOTH
    }

    private enum Encoding {
        UTF_8_PLAIN(UTF_8, ""),
        UTF_8_MARKED(UTF_8, "\uFEFF"),
        LITTLE(UTF_16LE, "\uFEFF"),
        BIG(UTF_16BE, "\uFEFF"),
        WINDOWS(Charset.forName("windows-1252"), "");

        private final Charset charset;
        private final String mark;

        Encoding(Charset charset, String mark) {
            this.charset = charset;
            this.mark = mark;
        }
    }

    private record Dialect(char delimiter, char decimal, Encoding encoding, Header header, Value value, long order) {}

    @Property(tries = 200)
    void sample_inAnyDialect_isProposedAndRead(
            @ForAll("samples") List<List<Double>> sample, @ForAll("dialects") Dialect dialect) {
        Imported imported = imported(sample, dialect, headers(dialect));

        assertThat(imported.proposal().doubts()).isEmpty();
        assertThat(imported.rows(imported.proposal().plan(), BANK)).isEqualTo(expected(sample));
    }

    @Property(tries = 200)
    void renamedColumn_isFoundOrAskedAbout_andNeverTakenForAnother(
            @ForAll("samples") List<List<Double>> sample,
            @ForAll("dialects") Dialect dialect,
            @ForAll("places") int place,
            @ForAll("names") String random,
            @ForAll("places") int model,
            @ForAll Rename rename) {
        Map<String, String> headers = headers(dialect);
        String id = IDS.get(place);
        String name = rename.of(random, headers.get(IDS.get(model)));
        if (headers.values().stream().anyMatch(one -> Folded.of(one).equals(Folded.of(name)))) {
            return; // it is not renamed, or has the very name of another column
        }
        headers.put(id, name);
        Imported imported = imported(sample, dialect, headers);
        AnswerPlan plan = imported.proposal().plan();

        plan.questions()
                .forEach((question, column) ->
                        assertThat(column).as("the column of %s", question).isEqualTo(headers.get(question)));
        if (imported.proposal().isCertain()) {
            assertThat(imported.rows(plan, BANK)).isEqualTo(expected(sample));
        } else {
            assertThat(imported.proposal().doubts())
                    .as("what is asked of \"%s\", which was %s", name, id)
                    .anyMatch(doubt -> doubt.what().contains('"' + name + '"'));
        }
    }

    /** How a column gets its new name. */
    enum Rename {
        RANDOM,
        LONGER,
        SHORTER,
        NUMBERED;

        private String of(String random, String header) {
            return switch (this) {
                case RANDOM -> random;
                case LONGER -> header + random;
                case SHORTER -> header.substring(0, header.length() - 1);
                case NUMBERED -> header + "_1";
            };
        }
    }

    private static Map<String, String> headers(Dialect dialect) {
        Map<String, String> headers = new LinkedHashMap<>();
        BANK.questions()
                .forEach(question -> headers.put(
                        question.id(),
                        switch (dialect.header) {
                            case ID -> question.id();
                            case DECORATED -> "G01Q02[" + question.id() + "]";
                            case ID_AND_TEXT -> question.id() + ". " + question.text();
                            case TEXT -> question.text();
                        }));
        return headers;
    }

    private static Imported imported(List<List<Double>> sample, Dialect dialect, Map<String, String> headers) {
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < IDS.size() + 2; c++) {
            order.add(c);
        }
        Collections.shuffle(order, new Random(dialect.order));
        StringBuilder text = new StringBuilder(dialect.encoding.mark);
        List<String> names = new ArrayList<>(List.of("team", "respondent"));
        IDS.forEach(id -> names.add(headers.get(id)));
        text.append(row(names, order, dialect));
        for (int r = 0; r < sample.size(); r++) {
            List<String> cells = new ArrayList<>(List.of(team(r), "p" + r));
            for (int q = 0; q < IDS.size(); q++) {
                cells.add(cell(sample.get(r).get(q), q == IDS.size() - 1, dialect));
            }
            text.append(row(cells, order, dialect));
        }
        return Imported.of(
                AnswerInput.of("answers.csv", text.toString().getBytes(dialect.encoding.charset)),
                BANK,
                KnownAnswers.NOTHING);
    }

    private static String team(int row) {
        return row % 2 == 0 ? "Süd" : "Nord";
    }

    private static String row(List<String> cells, List<Integer> order, Dialect dialect) {
        return order.stream()
                        .map(cells::get)
                        .map(cell -> cell.indexOf(dialect.delimiter) < 0 ? cell : '"' + cell + '"')
                        .collect(Collectors.joining(String.valueOf(dialect.delimiter)))
                + "\n";
    }

    private static String cell(double answer, boolean number, Dialect dialect) {
        if (answer < 0) {
            return "";
        }
        if (number) {
            return Double.toString(answer).replace('.', dialect.decimal);
        }
        int rating = (int) answer;
        String label = LABELS.get(rating - 1);
        return switch (dialect.value) {
            case NUMBER -> Integer.toString(rating);
            case DECIMALS -> rating + String.valueOf(dialect.decimal) + "0";
            case LABEL -> label;
            case CAPITALS -> label.toUpperCase(java.util.Locale.ROOT);
            case BOTH -> rating + " - " + label;
        };
    }

    /** Returns the answers of the plain answer file of a sample. */
    private static List<Imported.Row> expected(List<List<Double>> sample) {
        StringBuilder plain = new StringBuilder("team,respondent," + String.join(",", IDS) + "\n");
        for (int r = 0; r < sample.size(); r++) {
            plain.append(team(r)).append(",p").append(r);
            for (int q = 0; q < IDS.size(); q++) {
                double answer = sample.get(r).get(q);
                plain.append(',')
                        .append(
                                answer < 0
                                        ? ""
                                        : q == IDS.size() - 1
                                                ? Double.toString(answer)
                                                : Integer.toString((int) answer));
            }
            plain.append('\n');
        }
        return Imported.plain(plain.toString().getBytes(UTF_8), BANK);
    }

    /** Returns rows of answers, of which those of the first row are not gaps; a gap is negative. */
    @Provide
    Arbitrary<List<List<Double>>> samples() {
        Arbitrary<Double> rating = Arbitraries.integers().between(1, 5).map(Integer::doubleValue);
        Arbitrary<Double> hours = Arbitraries.integers().between(0, 800).map(tenths -> tenths / 10.0);
        Arbitrary<List<List<Double>>> first = rows(rating, hours).list().ofSize(1);
        Arbitrary<List<List<Double>>> others = rows(
                        rating.injectNull(0.2).map(ProposalProperties::gap),
                        hours.injectNull(0.2).map(ProposalProperties::gap))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
        return net.jqwik.api.Combinators.combine(first, others).as((one, more) -> {
            List<List<Double>> all = new ArrayList<>(one);
            all.addAll(more);
            return all;
        });
    }

    private static Double gap(Double answer) {
        return answer == null ? Double.valueOf(-1) : answer;
    }

    private static Arbitrary<List<Double>> rows(Arbitrary<Double> rating, Arbitrary<Double> hours) {
        return net.jqwik.api.Combinators.combine(rating, rating, rating, hours).as(List::of);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of('.', ','),
                        Arbitraries.of(Encoding.class),
                        Arbitraries.of(Header.class),
                        Arbitraries.of(Value.class),
                        Arbitraries.longs())
                .as(Dialect::new);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, IDS.size() - 1);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(12);
    }
}
