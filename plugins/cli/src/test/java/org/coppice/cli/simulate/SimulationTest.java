package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("other-jdk")
class SimulationTest {
    private static final QuestionBank MIXED = Banks.mixed();

    @Test
    void csv_ofTheSamePlan_isTheSame() {
        assertThat(Simulated.csv(MIXED, 20, 10, 7)).isEqualTo(Simulated.csv(MIXED, 20, 10, 7));
        assertThat(Simulated.truth(MIXED, 20, 10, 7)).isEqualTo(Simulated.truth(MIXED, 20, 10, 7));
    }

    @Test
    void csv_ofAnotherSeed_differs() {
        assertThat(Simulated.csv(MIXED, 2, 2, 7)).isNotEqualTo(Simulated.csv(MIXED, 2, 2, 8));
    }

    @Test
    void csvAndTruth_ofAFixedPlan_keepTheirDigests() {
        // "not-applicable" was written as NA when the digest was taken
        assertThat(digest(Simulated.csv(MIXED, 50, 20, 42).replace("not-applicable", "NA")))
                .isEqualTo("e15061f7bbe7652d4ac97035afa004434151f6fd94281a19374c6ba27ad3cbaa");
        assertThat(digest(withoutKindAndPerspective(Simulated.truth(MIXED, 50, 20, 42))))
                .isEqualTo("e698d1af7fba95d4f7f6ae771f9d5712158e5848a54cce79871057ebbcd3b934");
    }

    @Test
    void csv_underATurkishOrArabicLocale_isTheSame() {
        Locale before = Locale.getDefault();
        String csv = Simulated.csv(MIXED, 5, 5, 1);
        String truth = Simulated.truth(MIXED, 5, 5, 1);
        try {
            for (String locale : ImmutableSet.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                assertThat(Simulated.csv(MIXED, 5, 5, 1)).isEqualTo(csv);
                assertThat(Simulated.truth(MIXED, 5, 5, 1)).isEqualTo(truth);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void team_amongMoreTeams_answersTheSame() {
        assertThat(Simulated.csv(MIXED, 9, 6, 3)).startsWith(Simulated.csv(MIXED, 4, 6, 3));
        assertThat(Simulated.truth(MIXED, 9, 6, 3)).startsWith(Simulated.truth(MIXED, 4, 1, 3));
    }

    @Test
    void respondents_ofALargerTeam_startWithThoseOfASmallerOne() {
        assertThat(Simulated.csv(MIXED, 1, 9, 3)).startsWith(Simulated.csv(MIXED, 1, 4, 3));
    }

    @Test
    void header_namesTeamRespondentPerspectiveAndQuestions() {
        assertThat(Simulated.csv(Banks.ratings(3, 5), 1, 2, 0))
                .startsWith("team,respondent,perspective,q1,q2,q3\nteam-1,1,team-member,")
                .contains("\nteam-1,2,team-member,")
                .endsWith("\n")
                .doesNotContain("\r");
    }

    @Test
    void truth_hasALineForEachTeamAndMeasure() {
        assertThat(Simulated.truth(Banks.ratings(3, 5), 2, 1, 0)).matches("""
                        team,construct,referent,horizon,effect,mean_u,kind,perspective
                        team-1,c,team,now,-?\\d\\.\\d{1,9},0\\.\\d{1,9},ordinary,team-member
                        team-2,c,team,now,-?\\d\\.\\d{1,9},0\\.\\d{1,9},ordinary,team-member
                        """);
    }

    @Test
    void meanU_ofPointsAndNumbers_isEmpty() {
        assertThat(Simulated.rows(Simulated.truth(MIXED, 1, 1, 0)))
                .filteredOn(row -> ImmutableSet.of("d", "e", "n").contains(row.get("construct")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).containsEntry("mean_u", ""));
    }

    @Test
    void question_notAskedOfTeamMembers_readsNa() {
        assertThat(Simulated.answers(MIXED, 3, 10, 0))
                .allSatisfy(row -> assertThat(row).containsEntry("b2", "not-applicable"));
    }

    @Test
    void respondents_whereTeamMembersAreAskedNothing_areTheFirstWhoAre() {
        QuestionBank bank = QuestionBank.builder("outside", "1.0.0", "Outside views")
                .scale(ResponseScale.Likert.of("r", 4))
                .question(Question.builder("q1", "One", "r").asked(ImmutableSet.of(Perspective.CONSENSUS)))
                .question(Question.builder("q2", "Two", "r").asked(ImmutableSet.of(Perspective.CARER)))
                .build();
        assertThat(Simulated.answers(bank, 2, 3, 0))
                .allSatisfy(row ->
                        assertThat(row).containsEntry("perspective", "carer").containsEntry("q1", "not-applicable"));
    }

    @Test
    void skipped_areAboutTwoOfAHundred() {
        long empty = Simulated.answers(Banks.ratings(5, 5), 100, 40, 11).stream()
                .flatMap(row -> row.values().stream())
                .filter(String::isEmpty)
                .count();
        assertThat(empty / 20_000.0).isBetween(0.016, 0.024); // four standard errors
    }

    @Test
    void choice_inATeam_fallsOnEveryOption() {
        assertThat(Simulated.answers(MIXED, 1, 200, 5))
                .extracting(row -> row.get("x1"))
                .contains("red", "green", "blue", "");
    }

    @Test
    void reversedQuestion_goesAgainstTheOthers() {
        double product = 0;
        for (Map<String, String> row : Simulated.answers(MIXED, 500, 4, 5)) {
            if (!row.get("a1").isEmpty() && !row.get("a2").isEmpty()) {
                product += (Integer.parseInt(row.get("a1")) - 3) * (Integer.parseInt(row.get("a2")) - 3);
            }
        }
        assertThat(product).isNegative();
    }

    @Test
    void write_toABrokenOutput_saysSo() {
        Appendable broken = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw new IOException("full");
            }
        };
        Simulation simulation = Simulation.of(new SimulationPlan(MIXED, 1, 1, 0));
        assertThatIOException().isThrownBy(() -> simulation.writeCsv(broken)).withMessage("full");
        assertThatIOException().isThrownBy(() -> simulation.writeTruth(broken)).withMessage("full");
    }

    @Test
    void write_leavesTheOutputOpen() throws IOException {
        CharBuffer out = CharBuffer.allocate(10_000);
        Simulation.of(new SimulationPlan(Banks.ratings(1, 5), 1, 1, 0)).writeCsv(out);
        StringWriter closeable = new StringWriter() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        Simulation.of(new SimulationPlan(Banks.ratings(1, 5), 1, 1, 0)).writeCsv(closeable);
        assertThat(out.flip().toString()).isEqualTo(closeable.toString());
    }

    private static String withoutKindAndPerspective(String truth) {
        return truth.replace(",kind,perspective\n", "\n").replace(",ordinary,team-member\n", "\n");
    }

    private static String digest(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
