package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands, options and arguments that are not there. */
class UnknownArgumentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyze a.csv | unknown command \"analyze\"; did you mean \"analyse\"? there are ",
                "weigh a.csv | unknown command \"weigh\"; there are ",
                "new bnak ours | unknown command \"bnak\"; did you mean \"bank\"? there are bank, plugin",
                "score a.csv --blueprnt classic | unknown option \"--blueprnt\"; did you mean \"--blueprint\"?",
                "score a.csv --blueprnt=classic | unknown option \"--blueprnt\"; did you mean \"--blueprint\"?",
                "score a.csv --group 4 | unknown option \"--group\"; did you mean \"--minimum-group\"?",
                "score a.csv --output x | unknown option \"--output\"; did you mean \"--out\"?",
                "score a.csv --output=x | unknown option \"--output\"; did you mean \"--out\"?",
                "score a.csv --min 4 | unknown option \"--min\"; did you mean \"--minimum-group\"?",
                "analysis a.csv | unknown command \"analysis\"; did you mean \"analyse\"?",
                "score a.csv --hlep | unknown option \"--hlep\"; did you mean \"--help\"?",
                "score a.csv --colour | unknown option \"--colour\"; leave it out",
                "check a.csv b.csv | unexpected argument \"b.csv\"; leave it out",
            })
    void argument_thatIsUnknown_isNamedWithTheNearest(String call, String error) {
        Run run = Run.of(call.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(error);
        assertThat(run.err().lines()).hasSize(2).last().asString().startsWith("Try \"coppice");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void severalUnknownIds_areNamedInOneCall() {
        Run run = Run.of(
                "score",
                "examples/eight-teams.csv",
                "--bank",
                "communities-of-practice",
                "--scoring",
                "maen",
                "--aggregation",
                "meidan");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean \"mean\"?", "did you mean \"median\"?");
    }
}
