package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.vocabulary.TeamStage;

/** Choices among stages: choices whose options are the ids of stages after the point, such as {@code forming}. */
final class StageOptions {
    private static final ImmutableMap<String, TeamStage> STAGES = Maps.uniqueIndex(
            Arrays.asList(TeamStage.values()),
            stage -> stage.id().substring(stage.id().indexOf('.') + 1));

    private StageOptions() {}

    /**
     * Returns the numbers of the effects of the stages that the options name, for the team at present; none if the scale is not a choice, or an
     * option names no stage that is measured.
     */
    static ImmutableList<Integer> of(ResponseScale scale, Map<Measure, Integer> numbers) {
        if (!(scale instanceof ResponseScale.Choice choice)) {
            return ImmutableList.of();
        }
        ImmutableList<Integer> stages = choice.options().keySet().stream()
                .flatMap(option -> Stream.ofNullable(STAGES.get(option)))
                .map(stage -> new Measure(stage.constructId(), Referent.TEAM, Horizon.NOW))
                .flatMap(measure -> Stream.ofNullable(numbers.get(measure)))
                .collect(ImmutableList.toImmutableList());
        return stages.size() == choice.options().size() ? stages : ImmutableList.of();
    }
}
