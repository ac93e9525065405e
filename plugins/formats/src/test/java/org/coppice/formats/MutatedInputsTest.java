package org.coppice.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.answers.ReadOptions;
import org.coppice.files.bank.BankFile;
import org.coppice.formats.definition.SurveyDefinition;
import org.coppice.formats.plan.AnswerProposal;
import org.coppice.formats.plan.ImportedAnswers;
import org.coppice.formats.plan.KnownAnswers;
import org.coppice.model.bank.QuestionBank;
import org.junit.jupiter.api.Test;

/**
 * Damaged files of every format, on their whole way from bytes to answers: each is read or refused with a list of faults, within two seconds of
 * the processor and 256 MiB. The property {@code mutated.inputs} is the number of files; the profile {@code nightly} tries a million.
 */
class MutatedInputsTest {
    private static final int INPUTS = Integer.getInteger("mutated.inputs", 3_000);
    private static final long FIRST = Long.getLong("mutated.first", 0);
    private static final long MOST_BYTES = 256L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final QuestionBank BANK = BankFile.parse("pulse.yaml", """
            bank: pulse
            version: 1.0.0
            title: Team pulse
            scales:
              agreement: {type: likert, points: 5, labels: [Strongly disagree, Disagree, Neutral, Agree, Strongly agree]}
            constructs:
              safety: {label: Safety, definition: How safe it is to speak.}
            questions:
              - {id: q1, text: I can say what I think., scale: agreement, measures: [safety]}
              - {id: q2, text: Mistakes are discussed., scale: agreement, measures: [safety]}
              - {id: q3, text: "People listen, also to me.", scale: agreement, measures: [safety]}
            """.getBytes(UTF_8));

    private static final List<AnswerInput> FILES = Stream.of(
                    "plain/plain.csv",
                    "plain/long.csv",
                    "plain/answers.json",
                    "xlsx/labels.xlsx",
                    "xlsx/libreoffice.xlsx",
                    "xlsx/openpyxl.xlsx",
                    "xlsx/xlsxwriter-1904.xlsx",
                    "sav/labels.sav",
                    "sav/byte.sav",
                    "sav/none.sav",
                    "sav/zlib.zsav",
                    "qualtrics/codes.csv",
                    "qualtrics/matrix.csv",
                    "limesurvey/codes.csv",
                    "limesurvey/codes-and-texts.csv",
                    "redcap/raw.csv",
                    "redcap/label.csv",
                    "google/grid.csv",
                    "microsoft/forms.csv",
                    "surveymonkey/two-rows.csv",
                    "kobo/groups.csv",
                    "definition/qualtrics.qsf",
                    "definition/limesurvey-3.lss",
                    "definition/limesurvey-6.lss",
                    "definition/redcap.csv")
            .map(Fixture::input)
            .toList();

    private final AnswerFormats formats = AnswerFormats.load();
    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void damagedFile_isReadOrRefused_withinTwoSecondsAnd256MiB() {
        int read = 0;
        for (long seed = FIRST; seed < FIRST + INPUTS; seed++) {
            AnswerInput file = FILES.get((int) (seed % FILES.size()));
            AnswerInput damaged = AnswerInput.of(file.name(), new Mutation(seed).of(file.content()));
            long start = threads.getCurrentThreadCpuTime();
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            try {
                read += reads(damaged, seed);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + " of " + file.name(), e);
            }
            assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                    .as("bytes for seed %d of %s", seed, file.name())
                    .isLessThan(MOST_BYTES);
            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
                    .as("time for seed %d of %s", seed, file.name())
                    .isLessThan(LONGEST);
        }
        assertThat(read).isBetween(INPUTS / 10, INPUTS); // many files survive
    }

    /** Returns 1 if a file is read, and 0 if it is refused. */
    private int reads(AnswerInput damaged, long seed) {
        try {
            if (damaged.name().matches(".*\\.qsf|.*\\.lss|redcap\\.csv")) {
                return SurveyDefinition.read(damaged).columns().isEmpty() ? 0 : 1;
            }
            AnswerInput input = ImportedAnswers.content(damaged);
            AnswerFormats.Recognised found = formats.of(input);
            AnswerTable table = found.format().read(input, TableLayout.UNDECLARED);
            table.rows((line, cells) ->
                    assertThat(cells.size()).isEqualTo(table.columns().size()));
            if (seed % 4 == 0) {
                AnswerProposal proposal = AnswerProposal.of(table, found.format(), BANK, KnownAnswers.NOTHING);
                open(new ImportedAnswers.Planned(input.name(), table, proposal.plan()));
            }
            return 1;
        } catch (InputException e) {
            assertThat(e.faults()).isNotEmpty();
            return 0;
        }
    }

    private static void open(ImportedAnswers.Planned file) {
        try (AnswerSource answers = ImportedAnswers.open(ImmutableList.of(file), BANK, ReadOptions.DEFAULT)) {
            assertThat(answers.teams()).hasSize(answers.keys().size());
        } catch (InputException e) {
            assertThat(e.faults()).isNotEmpty();
        }
    }
}
