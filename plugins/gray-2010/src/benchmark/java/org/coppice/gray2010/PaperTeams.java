package org.coppice.gray2010;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Random;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;

/** Simulated teams that answer the bank of the paper, one question in fifty left out. */
public final class PaperTeams {
    private static final Path PLUGIN = Path.of("../communities-of-practice/src/main/resources/");
    private static final int OTHERS = 5;

    private PaperTeams() {}

    /** The bank of the paper and no more chosen. */
    public static AssessmentBuilder assessment() {
        try {
            URL[] plugin = {PLUGIN.toRealPath().toUri().toURL()};
            return Assessment.builder(Catalogue.load(new URLClassLoader(plugin, PaperTeams.class.getClassLoader())))
                    .bank("communities-of-practice")
                    .reliability(false);
        } catch (IOException e) {
            throw new IllegalStateException("run it from the folder \"plugins/gray-2010\"", e);
        }
    }

    /**
     * So many teams.
     *
     * @param members how many members each has
     * @param outside whether five of each of those outside the team answer too
     */
    public static ImmutableList<TeamAnswers> of(Assessment assessment, int teams, int members, boolean outside) {
        Random random = new Random(2010);
        ImmutableList.Builder<TeamAnswers> all = ImmutableList.builder();
        for (int t = 0; t < teams; t++) {
            TeamAnswersBuilder team = assessment.team(String.format("team-%05d", t));
            double[] leaning = random.doubles(
                            assessment.instrument().bank().questions().size())
                    .toArray();
            people(team, Perspective.TEAM_MEMBER, members, leaning, assessment, random);
            if (outside) {
                people(team, Perspective.PERSON_WHO_USES_SERVICES, OTHERS, leaning, assessment, random);
                people(team, Perspective.CARER, OTHERS, leaning, assessment, random);
                people(team, Perspective.CO_PROVIDER, OTHERS, leaning, assessment, random);
            }
            all.add(team.build());
        }
        return all.build();
    }

    private static void people(
            TeamAnswersBuilder team,
            Perspective who,
            int number,
            double[] leaning,
            Assessment assessment,
            Random random) {
        for (int p = 0; p < number; p++) {
            team.respondent(who.id() + p, who);
            int q = 0;
            for (Question question : assessment.instrument().bank().questions()) {
                double u = .6 * leaning[q++] + .4 * random.nextDouble();
                if (question.asked().contains(who)
                        && assessment.instrument().bank().scale(question) instanceof ResponseScale.Likert scale
                        && random.nextInt(50) > 0) {
                    team.answer(question.id(), scale.lowest() + (int) (u * scale.points()));
                }
            }
        }
    }
}
