package org.coppice.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.coppice.cli.attack.Printed.Figure;
import org.coppice.cli.attack.SpreadAttack.Found;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member of a group who knows their own answer does not learn those of the others to within a quarter of the range. */
class InsiderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"5 5 5 5 1,1", "5 5 5 4 1,1", "5 5 5 4 2,2", "1 1 1 1 1 4,4", "3 3 4 2 2,4", "5 5 5 5 5 5 5 5 5 5 5 1,1"
    })
    void memberWithAnotherAnswer_doesNotLearnTheAnswersOfTheOthers(String answers, int own) {
        Optional<Found> others = others(answers, own);
        assertThat(others.map(found -> found.people().narrow()))
                .as("the others are known to be within " + others.map(Found::people))
                .isNotEqualTo(Optional.of(true));
    }

    /** What a member with that answer knows of the others; empty if the mean is withheld. */
    private Optional<Found> others(String answers, int own) {
        String[] each = answers.split(" ");
        StringBuilder csv = new StringBuilder("team,respondent,q1\n");
        for (int p = 0; p < each.length; p++) {
            csv.append("t,p").append(p).append(',').append(each[p]).append('\n');
        }
        Figure figure = Publication.json(Survey.of("q1 1 5 openness", csv.toString()), folder, "score")
                .figure("t", "openness", "team-member");
        return figure.value().isPresent()
                ? Optional.of(
                        new SpreadAttack(each.length, 4).left(SpreadAttack.bounds(figure, each.length, 0, 1), own - 1))
                : Optional.empty();
    }
}
