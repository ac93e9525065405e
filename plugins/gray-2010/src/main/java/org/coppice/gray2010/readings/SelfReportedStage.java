package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.LabelText;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.vocabulary.TeamStage;

/**
 * The stage that members chose in a direct question. The question is found by its options: it is the first choice question about the team now
 * whose options include the ids of all four stages; its text and source do not matter.
 */
final class SelfReportedStage {
    private static final ImmutableSet<String> STAGES =
            Arrays.stream(TeamStage.values()).map(LabelText::id).collect(ImmutableSet.toImmutableSet());

    private final Evidence evidence;

    SelfReportedStage(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Returns the stages chosen most often; none if too few people chose. In the published view, at least the minimum group chose each of them,
     * and at least as many chose another one.
     */
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
        int least = evidence.minimumGroup();
        if (all < least || most == 0 || (evidence.published() && (most < least || all - most < least))) {
            return ImmutableSet.of();
        }
        return Arrays.stream(TeamStage.values())
                .filter(stage ->
                        options.contains(LabelText.id(stage)) && chosen[options.indexOf(LabelText.id(stage))] == most)
                .collect(ImmutableSet.toImmutableSet());
    }
}
