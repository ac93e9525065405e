package org.coppice.cli.simulate;

import com.google.common.io.CharStreams;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.coppice.model.Measure;

/**
 * Simulated answers of teams to a bank, from a model with known true values: an ordinal threshold model with effects of teams and
 * respondents, and with kinds of teams that differ on the constructs of the paper.
 *
 * <p><b>Latent answers.</b> For each measure a team has an effect from N(μ, σ_t), and each of its respondents one from N(0, σ_r),
 * all independent; σ_t is {@value #TEAM_SD}, σ_r {@value #RESPONDENT_SD}, μ is 0 except on the constructs of the paper. The latent
 * answer to a question is the sum of both and of noise from N(0, σ_e), σ_e = {@value #NOISE_SD}. If a question measures k
 * constructs, the effects are the means of k, with the opposite sign for reversed keys; if all keys are reversed, the answer is mirrored
 * on its scale instead. A question without a construct has its own effect. With five questions on five points this gives scale scores an ICC(1) of .154, an alpha
 * of .77 and, in units of u, a standard deviation of .20; the ICC(1) is .115 with two questions and .174 with ten.
 *
 * <p><b>Kinds.</b> On the constructs of the paper, μ is the shift of the {@link TeamKind}: the view that its members have of the present team (or
 * of themselves), plus the difference of another perspective; the view that the kind has of its present organisation; or the preferences,
 * which are the same for all. A manager sees the team slightly more positively; carers and people who use services are more critical of
 * personalisation, outlook and the value base, and co-providers of the outlook, much more so for a stuck team. Members of a divided team
 * form two camps, each with probability ½: on trust, power, cultures and blame, the effect is θ + δ for one camp and θ − δ for the other.
 *
 * <p><b>Ratings.</b> P(X ≥ k) = Φ((θ − τ_k)/√(σ_r² + σ_e²)), θ the effect of the team; σ_r²/k replaces σ_r² in a question of k
 * constructs. The thresholds are τ_k = z_k √(σ_r² + σ_e²), z the j-th of A − 1 evenly spaced normal quantiles
 * 2.2 (2j/A − 1) − 0.3: a bell that is slightly shifted to the upper end. On five points a team of effect 0 gives 5, 18, 33, 29 and 15 of
 * 100 answers.
 *
 * <p><b>Other answers.</b> Option i of a choice has a probability in proportion to exp(s_i θ), θ the sum of the effects of team
 * and respondent, s from −1 for the first option to 1 for the last; if the options are the four stages, and the bank measures
 * these, to exp(s_i θ + 2ρ_i), ρ the same sum for the stage. A number between two bounds is at the share Φ(latent answer) of the range, a
 * number with one bound is 10 exp(latent answer) inside it, any other is 50 + 10 times the latent answer; all are rounded to a tenth.
 * Points are divided in proportion to exp(latent answer), as integers by the largest remainder method. Of a list from which a respondent
 * chooses at most m options, the m with the highest latent answers are ticked if these are above 0.
 *
 * <p><b>Missing answers.</b> The share {@value #SKIPPED} of all answers is left empty, independently of its value; of the answers of people
 * who use services, carers and co-providers, {@value #DONT_KNOW} are {@code DK} and {@value #NOT_APPLICABLE} are {@code not-applicable}. Points are
 * missing for all questions or for none. A question that a respondent is not asked has {@code not-applicable}.
 *
 * <p><b>Respondents.</b> The perspectives of the plan. In addition to the members: one manager, one consensus sheet, half as many people who use
 * services, half as many co-providers and a third as many carers, of these at least six, in a small team one. A perspective that
 * replaces members without questions has the size of the members. All perspectives share the effects of their team.
 *
 * <p><b>Populations.</b> A {@link Population} changes σ_t and the share of missing answers, shifts constructs, and lets questions differ in
 * difficulty and people in their response style; ratings are then Φ-shaped in e^s (θ + ε − d) ± a instead of θ + ε, d the difficulty of the
 * question, s and a the style of the person. True values remain those without difficulty and style. With several waves the same people
 * answer with the same effects and styles, and new noise.
 *
 * <p><b>Random numbers.</b> Each team has its own random stream, which starts from the seed and its id, and each perspective except the
 * members has another: the answers of a respondent do not depend on the number of teams, on the other perspectives, or on later
 * respondents. The same plan gives the same bytes on every platform.
 */
public final class Simulation {
    /** σ_t, the standard deviation of the effects of teams. */
    public static final double TEAM_SD = 0.4;
    /** σ_r, the standard deviation of the effects of respondents within their team. */
    public static final double RESPONDENT_SD = 0.8;
    /** σ_e, the standard deviation of the noise of a single answer. */
    public static final double NOISE_SD = 1.0;
    /** The share of answers that are left empty. */
    public static final double SKIPPED = 0.02;
    /** The share of answers "don't know" of people from outside the team. */
    public static final double DONT_KNOW = 0.04;
    /** The share of answers "does not apply" of people from outside the team. */
    public static final double NOT_APPLICABLE = 0.01;

    private final SimulationPlan plan;
    private final LatentModel model;

    private Simulation(SimulationPlan plan) {
        this.plan = plan;
        this.model = LatentModel.of(plan.bank());
    }

    /** Returns the simulation of a plan. */
    public static Simulation of(SimulationPlan plan) {
        return new Simulation(plan);
    }

    /**
     * Writes the answers as CSV, team after team and in it perspective after perspective: {@code team,respondent,perspective} and the
     * questions of the bank, in lines that end with {@code \n}. Teams are named after their kind ({@code new}, {@code stuck}, {@code new-2}), or
     * {@code team-1}, {@code team-2} and so on if all are ordinary; members are 1, 2 and so on within their team, others
     * {@code carer-1} and so on; for a choice, the id of the option is written. Only one respondent is held in memory at a time.
     *
     * @throws IOException if {@code out} does
     */
    public void writeCsv(Appendable out) throws IOException {
        List<String> header = new ArrayList<>(List.of("team", "respondent", "perspective"));
        if (plan.waves() > 1) {
            header.add(1, "wave");
        }
        header.addAll(plan.bank().questionIds());
        write(
                out,
                header,
                csv -> eachGroup((team, group) -> {
                    boolean lead = group.who() == model.lead();
                    int members = team.kind().members(plan.size());
                    int respondents = lead
                            ? members
                            : Objects.requireNonNullElseGet(
                                    plan.population().respondents().get(group.who()),
                                    () -> Roster.of(group.who(), team.kind(), members));
                    String prefix = lead ? "" : group.who().id() + "-";
                    for (int number = 1; number <= respondents; number++) {
                        List<List<String>> waves = group.nextRespondent();
                        for (int wave = 0; wave < waves.size(); wave++) {
                            List<String> row = new ArrayList<>(List.of(
                                    team.id(), prefix + number, group.who().id()));
                            if (plan.waves() > 1) {
                                row.add(1, SimulationPlan.wave(wave).toString());
                            }
                            row.addAll(waves.get(wave));
                            csv.writeRecord(row);
                        }
                    }
                }));
    }

    /**
     * Writes the true values of the teams as CSV, {@code team,construct,referent,horizon,effect,mean_u,kind,perspective}, a line for each
     * team, perspective and measure, ended by {@code \n}; figures with nine decimals at most. The lines of team members come first and
     * do not depend on which other perspectives there are.
     *
     * <p>{@code effect} is the effect of the team in the view of this perspective, including the shift; if there are two camps, it is the
     * middle between them. {@code mean_u} is the expected score of the respondents in [0, 1], given all effects of the team: the mean, by
     * the bank's weights, of (x − lowest)/(highest − lowest) over their questions, mirrored if they are reversed; if there are two camps, it
     * is the mean of the expected scores of both. It holds for complete answers; if the questions of a measure have unequal weights, missing
     * answers can change the mean of persons' means by less than a hundredth of the differences between the questions (a few hundredths
     * outside the team). It is empty for a measure with other questions than ratings, or without questions to the perspective.
     *
     * @throws IOException if {@code out} does
     */
    public void writeTruth(Appendable out) throws IOException {
        List<String> header = new ArrayList<>(
                List.of("team", "construct", "referent", "horizon", "effect", "mean_u", "kind", "perspective"));
        if (plan.waves() > 1) {
            header.add(1, "wave");
        }
        write(
                out,
                header,
                csv -> eachGroup((team, group) -> {
                    for (int i = 0; i < model.measures().size(); i++) {
                        for (int wave = 0; wave < plan.waves(); wave++) {
                            csv.writeRecord(truth(team, group, i, wave));
                        }
                    }
                }));
    }

    private List<String> truth(PlannedTeam team, SimulatedGroup group, int number, int wave) {
        Measure measure = model.measures().get(number);
        OptionalDouble unit = group.expected(measure, wave);
        List<String> row = new ArrayList<>(List.of(
                team.id(),
                measure.construct().value(),
                measure.referent().id(),
                measure.horizon().id(),
                Numbers.figure(group.effect(number, wave)),
                unit.isPresent() ? Numbers.figure(unit.getAsDouble()) : "",
                team.kind().id(),
                group.who().id()));
        if (plan.waves() > 1) {
            row.add(1, SimulationPlan.wave(wave).toString());
        }
        return row;
    }

    private void eachGroup(BiConsumer<PlannedTeam, SimulatedGroup> action) {
        for (int number = 1; number <= plan.teams(); number++) {
            PlannedTeam planned = plan.team(number);
            SimulatedTeam team = SimulatedTeam.of(model, plan, planned);
            plan.perspectives().forEach(who -> action.accept(planned, team.group(who)));
        }
    }

    /** Writes a header and rows; leaves {@code out} open, because the caller owns it. */
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
