package org.coppice.cli.simulate;

import org.coppice.model.Perspective;

/** One team: its random effects, which are drawn first, and the groups of its respondents. */
final class SimulatedTeam {
    private final LatentModel model;
    private final SimulationPlan plan;
    private final PlannedTeam team;
    private final double[] effects;
    private final Draws draws;

    private SimulatedTeam(LatentModel model, SimulationPlan plan, PlannedTeam team, double[] effects, Draws draws) {
        this.model = model;
        this.plan = plan;
        this.team = team;
        this.effects = effects;
        this.draws = draws;
    }

    static SimulatedTeam of(LatentModel model, SimulationPlan plan, PlannedTeam team) {
        Draws draws = Draws.of(plan.seed(), team.id());
        double[] effects = new double[model.factors()];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = plan.population().teamSd() * draws.normal();
        }
        return new SimulatedTeam(model, plan, team, effects, draws);
    }

    /**
     * Returns the respondents of a perspective. The leading perspective continues the stream of the team, so that it can be asked for only
     * once; each other perspective has its own stream, and does not depend on the others.
     */
    SimulatedGroup group(Perspective who) {
        Draws stream = who == model.lead() ? draws : Draws.of(plan.seed(), team.id() + "/" + who.id());
        return new SimulatedGroup(model, plan, team.id(), who, effects(who), stream);
    }

    /** Returns the effects of the first wave in the view of a perspective. */
    private GroupEffects effects(Perspective who) {
        Leaning leaning = new Leaning(team.kind(), who);
        double[] shifted = effects.clone();
        double[] camps = new double[effects.length];
        for (int i = 0; i < model.measures().size(); i++) {
            shifted[i] += leaning.shift(model.measures().get(i))
                    + plan.population().shift(model.measures().get(i), 0);
            camps[i] = leaning.camp(model.measures().get(i));
        }
        return new GroupEffects(shifted, leaning.split(), camps);
    }
}
