package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.digest.Digests;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.View;
import org.coppice.scoring.option.Execution;
import org.jspecify.annotations.Nullable;

/**
 * A plan with its strategies bound. It has an engine unless the strategies need facts of a sample that are not known yet. Immutable and
 * thread-safe.
 */
public final class BoundPlan {
    private final Plan plan;
    private final Optional<SampleFacts> facts;
    private final Binding binding;
    private final @Nullable Engine engine;
    private final Optional<BlueprintRunner> blueprints;

    public BoundPlan(Plan plan, Optional<SampleFacts> facts) {
        StudentT studentT = new StudentT(plan.recipe().level());
        this.plan = plan;
        this.facts = facts;
        this.binding = new Binding(plan, studentT);
        this.engine = facts.isPresent() || !plan.needsSample() ? binding.engine(facts.orElse(SampleFacts.NONE)) : null;
        this.blueprints = BlueprintRunner.of(plan, studentT);
    }

    public Plan plan() {
        return plan;
    }

    /** Returns the engine. Throws if facts of a sample are needed first. */
    public Engine engine() {
        if (engine == null) {
            throw new IllegalStateException((plan.scoringNeeds().isEmpty()
                            ? plan.aggregation().who()
                            : plan.scoring().who())
                    + " needs facts of the whole sample first; assess a sample, or use withFacts(facts)");
        }
        return engine;
    }

    /** Returns the runner of the blueprint strategy, if one was selected. */
    public Optional<BlueprintRunner> blueprints() {
        return blueprints;
    }

    /** Returns how often a sample is read to compute the facts that are needed first. */
    public int factPasses() {
        return engine == null ? plan.factPasses() : 0;
    }

    /** Computes the facts of a sample that the strategies need. */
    public SampleFacts facts(CheckedSample teams, Execution execution) {
        return binding.facts(teams, execution);
    }

    /** Returns this plan if it has an engine; otherwise a copy with the facts of the sample, which this method computes. */
    public BoundPlan informed(CheckedSample teams, Execution execution) {
        if (engine != null) {
            return this;
        }
        return with(facts(teams, execution));
    }

    /** Returns a copy whose recipe has the digests of the plans by which answers are read. */
    public BoundPlan withAnswerPlans(ImmutableList<String> digests) {
        return new BoundPlan(plan.with(plan.recipe().withAnswerPlans(digests)), facts);
    }

    /** Returns a copy that uses these facts. Throws if a needed fact is missing. */
    public BoundPlan withFacts(SampleFacts facts) {
        List<String> needed = new ArrayList<>();
        plan.scoringNeeds().forEach(statistic -> needed.add(statistic.id()));
        plan.aggregationNeeds().forEach(statistic -> needed.add(statistic.id()));
        ByWave<SampleFacts> waves = ByWave.of(facts);
        needed.removeIf(id -> waves.values().stream().allMatch(wave -> wave.has(id)));
        if (!needed.isEmpty()) {
            throw new InvalidValueException(
                    "the facts lack " + String.join(", ", needed), "make them with this assessment's facts(sample)");
        }
        return with(facts);
    }

    /** Returns a copy with these facts. The published recipe has no digests of them, from which answers could be guessed. */
    private BoundPlan with(SampleFacts facts) {
        plan.check(facts);
        Recipe recipe =
                plan.recipe().view() == View.RESEARCH ? plan.recipe().withFacts(Digests.of(facts)) : plan.recipe();
        return new BoundPlan(plan.with(recipe), Optional.of(facts));
    }
}
