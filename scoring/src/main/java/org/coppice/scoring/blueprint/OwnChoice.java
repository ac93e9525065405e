package org.coppice.scoring.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.vocabulary.DomainQuestion;
import org.coppice.model.vocabulary.TeamStage;

/** What the team chose when asked for its stage itself, in a choice among the ids of the stages. */
final class OwnChoice {
    private final Evidence evidence;

    OwnChoice(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The stages chosen most often; none where too few chose, or, in the published view, all the same. */
    ImmutableSet<TeamStage> stages() {
        AnswerBlock answers = evidence.group(Perspective.TEAM_MEMBER).answers();
        List<Question> questions = answers.bank().questions();
        String place = DomainQuestion.TEAM_3.source().place();
        for (int column = 0; column < questions.size(); column++) {
            Question question = questions.get(column);
            if (question.source().map(place::equals).orElse(false)
                    && answers.bank().scale(question) instanceof ResponseScale.Choice choice) {
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
                        options.contains(Stages.id(stage)) && chosen[options.indexOf(Stages.id(stage))] == most)
                .collect(ImmutableSet.toImmutableSet());
    }
}
