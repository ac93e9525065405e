package org.coppice.samples;

import java.nio.file.Path;
import java.util.Map;
import org.coppice.files.answers.AnswerFile;
import org.coppice.model.answer.Sample;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.statistics.change.SampleChange;
import org.coppice.statistics.change.TeamChange;
import org.coppice.statistics.change.WaveChange;

/** Reports what changed in each team between two waves of a survey. */
public final class TwoWaves {
    private TwoWaves() {}

    /** Prints the changes of each team of the file {@code args[0]}, which has a column {@code wave}. */
    public static void main(String[] args) {
        for (TeamChange team : changes(Path.of(args[0])).teams()) {
            System.out.println(team.before() + " to " + team.after());
            team.changes().forEach(change -> System.out.println("  " + sentence(change)));
        }
    }

    static SampleChange changes(Path file) {
        Catalogue catalogue = Catalogue.load(TwoWaves.class.getClassLoader());
        Assessment assessment =
                Assessment.builder(catalogue).bank("communities-of-practice").build();
        return assessment.changes(Sample.of(
                AnswerFile.read(file, assessment.instrument().bank(), Map.of()).teams()));
    }

    /** Returns a line for a change: a measured change with its interval, or the reason why it is withheld. */
    static String sentence(WaveChange change) {
        String measure = change.column().measure() + ", " + change.perspective().label() + ": ";
        WaveChange.Outcome outcome = change.whole();
        if (outcome instanceof WaveChange.Measured measured) {
            return measure + measured.group().change().value() + " "
                    + measured.group().change().interval();
        }
        return measure + outcome.withheld().orElseThrow().detail();
    }
}
