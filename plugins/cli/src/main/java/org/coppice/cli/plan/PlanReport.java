package org.coppice.cli.plan;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/**
 * The report of a plan, as text or CSV.
 *
 * @param question what is looked for, as a clause that follows "How often"
 * @param varied the name of the number that varies
 * @param found the word for a result as wanted
 * @param other the words for another result
 * @param tallies the results by number, in ascending order
 * @param power the share of results as wanted that the study needs
 * @param level the level of the intervals
 */
public record PlanReport(
        String question,
        String varied,
        String found,
        String other,
        ImmutableList<Tally> tallies,
        double power,
        double level) {
    /** Writes a table and the smallest number that is enough. */
    public void text(Writer out) throws IOException {
        out.write("How often " + question + ", in " + tallies.get(0).all() + " simulations for each number:\n\n");
        out.write(line(varied, found, percent(level) + " interval", other, "withheld"));
        for (Tally tally : tallies) {
            out.write(line(
                    Integer.toString(tally.number()),
                    percent(tally.power()),
                    interval(tally),
                    percent((double) tally.other() / tally.all()),
                    percent((double) tally.withheld() / tally.all())));
        }
        Optional<Tally> smallest = StudyPlan.smallest(tallies, power);
        out.write(
                smallest.isPresent()
                        ? "\nThe smallest of these numbers that reaches " + percent(power) + ": "
                                + smallest.get().number() + ".\n"
                        : "\nNone of these numbers reaches " + percent(power) + ".\n");
        out.write(
                "The simulated population is an assumption: real teams may differ more or less, and answer otherwise.\n");
    }

    /** Writes a row for each number. */
    public void csv(Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "varied", "number", "simulations", "found", "other", "withheld", "power", "lower", "upper", "level");
        for (Tally tally : tallies) {
            double[] interval = tally.interval(level);
            csv.writeRecord(
                    varied,
                    Integer.toString(tally.number()),
                    Integer.toString(tally.all()),
                    Integer.toString(tally.found()),
                    Integer.toString(tally.other()),
                    Integer.toString(tally.withheld()),
                    Double.toString(tally.power()),
                    Double.toString(interval[0]),
                    Double.toString(interval[1]),
                    Double.toString(level));
        }
        csv.flush();
    }

    private String interval(Tally tally) {
        double[] interval = tally.interval(level);
        return percent(interval[0]) + " to " + percent(interval[1]);
    }

    private String line(String number, String share, String interval, String others, String withheld) {
        return String.format(
                                Locale.ROOT,
                                "%-" + Math.max(8, varied.length() + 2) + "s%-" + Math.max(10, found.length() + 2)
                                        + "s%-18s%-" + (other.length() + 2) + "s%s",
                                number,
                                share,
                                interval,
                                others,
                                withheld)
                        .stripTrailing()
                + "\n";
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
