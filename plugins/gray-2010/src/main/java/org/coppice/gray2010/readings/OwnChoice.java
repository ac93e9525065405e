package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Labels;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.vocabulary.TeamStage;

/**
 * What members chose when asked for the stage itself. The question is known by its answers: it is the first choice question about the team now
 * whose options have the ids of all four stages, whatever its texts and its source are.
 */
final class OwnChoice {
    private static final ImmutableSet<String> STAGES =
            Arrays.stream(TeamStage.values()).map(Labels::id).collect(ImmutableSet.toImmutableSet());

    private final Evidence evidence;

    OwnChoice(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The stages chosen most often; none where too few chose, or, in the published view, all the same. */
    ImmutableSet<TeamStage> stages() {
        AnswerBlock answers = evidence.group(Perspective.TEAM_MEMBER).answers();
        List<Question> questions = answers.bank().questions();
        for (int column = 0; column < questions.size(); column++) {
            Question question = questions.get(column);
            if (question.referent() == Referent.TEAM
                    && question.horizon() == Horizon.NOW
                    && answers.bank().scale(question) instanceof ResponseScale.Choice choice
                    && choice.options().keySet().containsAll(STAGES)) {
                return most(answers, column, choice.options().keySet().asList());
            }
        }
        return ImmutableSet.of();
    }

    private ImmutableSet<TeamStage> most(AnswerBlock answers, int column, ImmutableList<String> options) {
        int[] chosen = new int[options.size()];
        for (int row = 0; row < answers.size(); row++) {
            if (answers.answered(row, column)) {
                chosen[(int) answers.value(row, column) - 1]++;
            }
        }
        int all = Arrays.stream(chosen).sum();
        int most = Arrays.stream(chosen).max().orElse(0);
        if (all < evidence.minimumGroup() || (evidence.published() && most == all) || most == 0) {
            return ImmutableSet.of();
        }
        return Arrays.stream(TeamStage.values())
                .filter(stage ->
                        options.contains(Labels.id(stage)) && chosen[options.indexOf(Labels.id(stage))] == most)
                .collect(ImmutableSet.toImmutableSet());
    }
}
