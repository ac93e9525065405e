package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.coppice.model.Measure;

/**
 * Teams that answer a bank, made up from a model whose truth is known: an ordinal threshold model with effects of teams and
 * respondents.
 *
 * <p><b>Latent answers.</b> For each measure a team has an effect from N(0, σ_t), and each of its respondents one from N(0, σ_r),
 * all independent; σ_t is {@value #TEAM_SD}, σ_r {@value #RESPONDENT_SD}. The latent answer to a question is the sum of both and of
 * noise from N(0, σ_e), σ_e = {@value #NOISE_SD}. Where a question counts for k constructs, the effects are the means of k, those
 * of reversed keys with the other sign; where all keys are reversed the answer is mirrored on its scale instead. A question that
 * counts for nothing has an effect of its own. With five questions on five points this gives scale scores an ICC(1) of .154, an alpha
 * of .77 and, in units of u, a standard deviation of .20; the ICC(1) is .115 with two questions and .174 with ten.
 *
 * <p><b>Ratings.</b> P(X ≥ k) = Φ((θ − τ_k)/√(σ_r² + σ_e²)), θ the effect of the team; σ_r²/k stands for σ_r² in a question of k
 * constructs. The thresholds are τ_k = z_k √(σ_r² + σ_e²), z the j-th of A − 1 evenly spaced normal quantiles
 * 2.2 (2j/A − 1) − 0.3: a bell that leans a little to the upper end. On five points a team of effect 0 gives 5, 18, 33, 29 and 15 of
 * 100 answers.
 *
 * <p><b>Other answers.</b> A choice falls on option i with a probability in proportion to exp(s_i θ), θ the sum of the effects of team
 * and respondent, s from −1 for the first option to 1 for the last. A number between two bounds lies at Φ(latent answer) of the way, a
 * number with one bound 10 exp(latent answer) inside it, any other at 50 + 10 times the latent answer; all are rounded to a tenth.
 * Points are shared out in proportion to exp(latent answer), in whole points by the largest remainder. Of all answers the share
 * {@value #SKIPPED} is left empty, whatever it would have been; points are left out all together or not at all. What a respondent is not
 * asked reads {@code NA}.
 *
 * <p><b>Who answers.</b> Team members; only where no question is asked of them, the first other perspective that is asked one.
 *
 * <p><b>Chance.</b> Each team has a random stream of its own, started from the seed and its id: what a team answers depends neither on
 * how many teams there are nor, for the respondents before, on how many respondents. The same plan gives the same bytes anywhere.
 */
public final class Simulation {
    /** σ_t, the standard deviation of the effects of teams. */
    public static final double TEAM_SD = 0.4;
    /** σ_r, the standard deviation of the effects of respondents within their team. */
    public static final double RESPONDENT_SD = 0.8;
    /** σ_e, the standard deviation of what is left to a single answer. */
    public static final double NOISE_SD = 1.0;
    /** The share of answers that are left empty. */
    public static final double SKIPPED = 0.02;

    private final SimulationPlan plan;
    private final LatentModel model;

    private Simulation(SimulationPlan plan) {
        this.plan = plan;
        this.model = LatentModel.of(plan.bank());
    }

    /** The simulation that the plan describes. */
    public static Simulation of(SimulationPlan plan) {
        return new Simulation(plan);
    }

    /**
     * Writes the answers as CSV, team after team: {@code team,respondent,perspective} and the questions of the bank, lines ended by
     * {@code \n}. Teams are {@code team-1}, {@code team-2} and so on, respondents 1, 2 and so on within their team; of a choice the id
     * of the option is written. One respondent is held in memory at a time.
     *
     * @throws IOException if {@code out} does
     */
    public void writeCsv(Appendable out) throws IOException {
        List<String> header = new ArrayList<>(List.of("team", "respondent", "perspective"));
        header.addAll(plan.bank().questionIds());
        write(
                out,
                header,
                csv -> eachTeam((id, team) -> {
                    for (int respondent = 1; respondent <= plan.size(); respondent++) {
                        List<String> row = new ArrayList<>(List.of(
                                id, Integer.toString(respondent), model.who().id()));
                        row.addAll(team.nextRespondent());
                        csv.writeRecord(row);
                    }
                }));
    }

    /**
     * Writes what is true of the teams as CSV, {@code team,construct,referent,horizon,effect,mean_u}, a line for each team and measure,
     * ended by {@code \n}; figures with nine decimals at most.
     *
     * <p>{@code effect} is the effect of the team. {@code mean_u} is the expected score of its respondents in [0, 1], given all effects
     * of the team: the mean, by the bank's weights, of (x − lowest)/(highest − lowest) over the questions that are asked, mirrored where
     * they count reversed. It is for complete answers; where questions of one measure have unequal weights, the few that are skipped
     * can move the mean of persons' means by less than a hundredth of the differences between the questions. Empty for a measure that
     * is not wholly made of ratings.
     *
     * @throws IOException if {@code out} does
     */
    public void writeTruth(Appendable out) throws IOException {
        List<String> header = List.of("team", "construct", "referent", "horizon", "effect", "mean_u");
        write(
                out,
                header,
                csv -> eachTeam((id, team) -> {
                    double[] effects = team.effects();
                    for (int i = 0; i < model.measures().size(); i++) {
                        Measure measure = model.measures().get(i);
                        OptionalDouble unit = ExpectedScores.of(model, measure, effects);
                        csv.writeRecord(ImmutableList.of(
                                id,
                                measure.construct().value(),
                                measure.referent().id(),
                                measure.horizon().id(),
                                Numbers.figure(effects[i]),
                                unit.isPresent() ? Numbers.figure(unit.getAsDouble()) : ""));
                    }
                }));
    }

    private void eachTeam(BiConsumer<String, SimulatedTeam> action) {
        for (int number = 1; number <= plan.teams(); number++) {
            String id = "team-" + number;
            action.accept(id, SimulatedTeam.of(model, plan.seed(), id));
        }
    }

    /** Writes a header and what follows; leaves {@code out} open, for it is the caller's. */
    private static void write(Appendable out, List<String> header, Consumer<CsvWriter> rows) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(CharStreams.asWriter(out));
            csv.writeRecord(header);
            rows.accept(csv);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
