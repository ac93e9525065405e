package org.coppice.scoring;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSheet;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;

/** Banks and answers that several tests use. */
public final class TestBanks {
    private static final Catalogue CATALOGUE = Catalogue.of();

    private TestBanks() {}

    /** A bank of ratings from the keys of its constructs, such as {@code agree → -A1 A2}; a minus reverses. */
    public static QuestionBank ratings(String id, int points, Map<String, String> keys) {
        QuestionBank.Builder bank =
                QuestionBank.builder(id, "1.0.0", id).scale(ResponseScale.Likert.of("rating", points));
        keys.forEach((construct, questions) -> {
            bank.construct(Facet.of(construct, construct, construct));
            for (String name : Splitter.on(' ').split(questions)) {
                boolean reversed = name.startsWith("-");
                String question = reversed ? name.substring(1) : name;
                bank.question(Question.builder(question, question, "rating")
                        .measures(reversed ? Key.reversed(construct) : Key.of(construct)));
            }
        });
        return bank.build();
    }

    /** The bank of the bfi data. */
    public static QuestionBank bfi() {
        return ratings(
                "bfi",
                6,
                com.google.common.collect.ImmutableMap.of(
                        "agree", "-A1 A2 A3 A4 A5",
                        "conscientious", "C1 C2 C3 -C4 -C5",
                        "extraversion", "-E1 -E2 E3 E4 E5",
                        "neuroticism", "N1 N2 N3 N4 N5",
                        "openness", "O1 -O2 O3 O4 -O5"));
    }

    /** The bank of the bhr2000 data. */
    public static QuestionBank bhr2000() {
        return ratings("bhr2000", 5, Map.of("leadership", "AF06 AF07 AP12 AP17 AP33 AP34 AS14 AS15 AS16 AS17 AS28"));
    }

    /** The bank of the tiny data. */
    public static QuestionBank tiny() {
        return ratings("tiny", 5, Map.of("scale", "q1 q2 -q3 q4"));
    }

    /** A bank in two sections, with a form of a question of each. */
    public static QuestionBank sectioned() {
        return QuestionBank.builder("cop", "1.0.0", "Communities")
                .scale(ResponseScale.Likert.of("rating", 5))
                .construct(Facet.of("trust", "Trust", "Trust."))
                .construct(Facet.of("task", "Task", "Task."))
                .section(Section.of("people", "People"))
                .section(Section.of("work", "Work"))
                .form(Form.of("short", "Short form", "task-2", "trust-1"))
                .question(Question.builder("trust-1", "A?", "rating")
                        .section("people")
                        .measures("trust"))
                .question(Question.builder("trust-2", "B?", "rating")
                        .section("people")
                        .measures("trust"))
                .question(Question.builder("task-1", "C?", "rating")
                        .section("work")
                        .measures("task"))
                .question(Question.builder("task-2", "D?", "rating")
                        .section("work")
                        .measures("task"))
                .build();
    }

    /** The measure of a construct, of the team and now. */
    public static Measure measure(String construct) {
        return new Measure(ConstructId.of(construct), Referent.TEAM, Horizon.NOW);
    }

    /** The bytes of a reference file. */
    public static byte[] reference(String name) {
        try {
            return Resources.toByteArray(Resources.getResource("org/coppice/scoring/reference/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answers of a reference file. */
    public static AnswerSheet answers(String name, QuestionBank bank, Map<String, String> columns) {
        return AnswerFile.parse(name, reference(name), bank, columns);
    }

    /** A reference file of figures, by the first column and the header. */
    public static ImmutableTable<String, String, String> figures(String name) {
        List<String> lines =
                new String(reference(name), StandardCharsets.UTF_8).lines().toList();
        List<String> header = Splitter.on(',').splitToList(lines.get(0));
        ImmutableTable.Builder<String, String, String> figures = ImmutableTable.builder();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = Splitter.on(',').splitToList(line);
            for (int c = 1; c < header.size(); c++) {
                figures.put(fields.get(0), header.get(c), fields.get(c));
            }
        }
        return figures.buildOrThrow();
    }

    /** A catalogue of Coppice's own strategies. */
    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    /** The construct ids of bfi. */
    public static final ImmutableSet<String> BFI_SCALES =
            ImmutableSet.of("agree", "conscientious", "extraversion", "neuroticism", "openness");
}
