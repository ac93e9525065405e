package org.coppice.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coppice.cli.attack.Publication.Call;
import org.coppice.cli.attack.RandomSurvey.Drawn;
import org.coppice.cli.attack.Survey.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For people of random surveys, other answers that are a quarter of the range away are published as the same bytes. The search is not complete: it may
 * give up for one in five, and whether these are given away is for the attacks to decide. {@code -Dattack.second=N} sets the
 * number of surveys.
 */
class SecondDataSetTest {
    private static final int SURVEYS = Integer.getInteger("attack.second", 2);
    private static final int PEOPLE = 3;
    private static final int TRIES = 40;

    @TempDir
    Path folder;

    @Test
    void otherAnswersAQuarterAway_arePublishedAsTheSameBytes() {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> undecided = new ArrayList<>();
        for (long seed = 1; seed <= SURVEYS; seed++) {
            Drawn drawn = RandomSurvey.of(seed);
            Survey survey = drawn.survey();
            Call call = drawn.call();
            if (survey.questions().stream().anyMatch(Question::number)
                    || Publication.of(survey, folder, call, "json").code() != 0) {
                continue;
            }
            SecondDataSet search = new SecondDataSet(survey, folder, call);
            for (List<Integer> people : search.targets(PEOPLE)) {
                String measure = survey.measures().get(0);
                if (people.stream()
                        .allMatch(p -> Double.isNaN(survey.score(survey.people().get(p), measure)))) {
                    continue;
                }
                boolean found = search.find(people, measure, TRIES).isPresent();
                counts.merge(found ? "found" : "undecided", 1, Integer::sum);
                if (!found) {
                    undecided.add("seed " + seed + " " + call + " " + people.size() + " of "
                            + survey.people().get(people.get(0)).group() + " " + measure);
                }
            }
        }
        System.out.println(counts + "\n" + String.join("\n", undecided));
        assertThat(counts.getOrDefault("found", 0))
                .as("people with a second data set; the search gave up for %s", undecided)
                .isGreaterThanOrEqualTo(4 * undecided.size());
    }
}
