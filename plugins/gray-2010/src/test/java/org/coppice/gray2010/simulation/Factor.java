package org.coppice.gray2010.simulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.DomainQuestion;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.model.vocabulary.SupervisionStrand;
import org.coppice.model.vocabulary.TeamStage;

/**
 * A latent trait of a team and the questions that measure it.
 *
 * @param measure the measure of the questions
 * @param source the source of the questions
 * @param first the index of its first question
 * @param questions the number of its questions
 * @param reversed how many of them are reverse-scored: the last of them
 * @param centre the mean of the trait over all teams, as a score from 0 to 1
 * @param good 1, or −1 if a better team has less of it
 * @param asked who is asked
 */
record Factor(
        Measure measure,
        String source,
        int first,
        int questions,
        int reversed,
        double centre,
        int good,
        ImmutableSet<Perspective> asked) {
    private static final ImmutableSet<Perspective> MEMBERS = ImmutableSet.of(Perspective.TEAM_MEMBER);

    static final ImmutableList<Factor> ALL = all();
    static final QuestionBank BANK = bank();

    static Measure team(Construct construct) {
        return new Measure(construct.constructId(), Referent.TEAM, Horizon.NOW);
    }

    static Measure organisation(Construct construct) {
        return new Measure(construct.constructId(), Referent.ORGANISATION, Horizon.NOW);
    }

    static String id(int question) {
        return String.format(java.util.Locale.ROOT, "q%03d", question);
    }

    private static ImmutableList<Factor> all() {
        ImmutableSet<Perspective> people =
                ImmutableSet.of(Perspective.TEAM_MEMBER, Perspective.PERSON_WHO_USES_SERVICES, Perspective.CARER);
        ImmutableSet<Perspective> services = ImmutableSet.of(Perspective.TEAM_MEMBER, Perspective.CO_PROVIDER);
        List<Factor> all = new ArrayList<>();
        for (LearningCulture culture : LearningCulture.values()) {
            add(all, team(culture), 4, 1, 0.55, 1, MEMBERS);
        }
        add(all, team(Foundation.VALUE_BASE), 4, 1, 0.55, 1, MEMBERS);
        for (TeamStage stage : TeamStage.values()) {
            add(all, team(stage), 4, 1, 0.5, stage == TeamStage.STORMING ? -1 : 1, MEMBERS);
        }
        for (ReadinessPart part : ReadinessPart.values()) {
            add(all, team(part), 3, 1, 0.65, 1, MEMBERS);
        }
        for (CommunityStrand strand : CommunityStrand.values()) {
            add(all, team(strand), 3, 1, 0.6, 1, MEMBERS);
        }
        for (PersonalisationLevel level : PersonalisationLevel.values()) {
            if (level != PersonalisationLevel.NONE) {
                add(all, team(level), 2, 1, 0.85 - 0.09 * level.depth(), 1, people);
            }
        }
        add(all, team(Outlook.CO_PROVIDERS), 4, 2, 0.6, 1, services);
        add(all, team(Outlook.PEOPLE), 4, 2, 0.6, 1, people);
        add(all, team(Outlook.ORGANISATION), 4, 2, 0.6, 1, MEMBERS);
        add(all, team(Outlook.INTERFACE), 2, 1, 0.5, 1, MEMBERS);
        add(all, team(StuckSign.BLAME), 4, 2, 0.5, -1, MEMBERS);
        add(all, team(StuckSign.COHESION), 3, 1, 0.55, 1, MEMBERS);
        add(all, team(SupervisionStrand.DEVELOPMENTAL), 4, 2, 0.5, 1, MEMBERS);
        add(all, team(SupervisionStrand.MONITORING), 4, 2, 0.5, -1, MEMBERS);
        for (AuditHeading heading : AuditHeading.values()) {
            add(all, team(heading), 2, 1, 0.6, 1, services);
            add(all, organisation(heading), 2, 1, 0.5, 1, services);
        }
        add(all, organisation(LearningCulture.MANAGED), 2, 0, 0.6, -1, MEMBERS);
        add(all, organisation(LearningCulture.HUMANISTIC), 2, 0, 0.4, 1, MEMBERS);
        add(all, organisation(LearningCulture.DEMOCRATIC), 2, 0, 0.4, 1, MEMBERS);
        for (DomainQuestion row : DomainQuestion.values()) {
            if (row.answer() == DomainQuestion.Answer.RATED) {
                all.add(new Factor(team(row.domain()), row.source().place(), end(all), 1, 0, 0.6, 1, MEMBERS));
            }
        }
        return ImmutableList.copyOf(all);
    }

    private static int end(List<Factor> all) {
        return all.stream().mapToInt(Factor::questions).sum();
    }

    private static void add(
            List<Factor> all,
            Measure measure,
            int questions,
            int reversed,
            double centre,
            int good,
            ImmutableSet<Perspective> asked) {
        all.add(new Factor(measure, "Figure 1", end(all), questions, reversed, centre, good, asked));
    }

    boolean reverses(int question) {
        return question >= first + questions - reversed;
    }

    /** True for a row of Table 2, which is one question of a collection and no scale. */
    boolean row() {
        return questions == 1;
    }

    private static QuestionBank bank() {
        QuestionBank.Builder bank =
                QuestionBank.builder("simulated", "1.0.0", "Simulated").scale(ResponseScale.Likert.of("rating", 5));
        ALL.stream()
                .map(factor -> factor.measure().construct())
                .distinct()
                .forEach(
                        construct -> bank.construct(org.coppice.model.vocabulary.Vocabulary.construct(construct.value())
                                .orElseThrow()));
        for (Factor factor : ALL) {
            String construct = factor.measure().construct().value();
            for (int q = factor.first(); q < factor.first() + factor.questions(); q++) {
                bank.question(Question.builder(id(q), "Statement " + id(q) + ".", "rating")
                        .measures(factor.reverses(q) ? Key.reversed(construct) : Key.of(construct))
                        .about(factor.measure().referent())
                        .asked(factor.asked())
                        .source(factor.source()));
            }
        }
        return bank.build();
    }
}
