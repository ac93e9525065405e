package org.coppice.gray2010.simulation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.coppice.model.Construct;
import org.coppice.model.Measure;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;

/** What is true of a team: its traits as scores from 0 to 1, and what follows from them by the definitions of the readings. */
record Truth(double[] scores) {
    static Truth of(Survey survey, double[] traits) {
        return new Truth(Arrays.stream(traits).map(survey::score).toArray());
    }

    double of(Measure measure) {
        double sum = 0;
        int parts = 0;
        for (int k = 0; k < scores.length; k++) {
            if (Factor.ALL.get(k).measure().equals(measure)) {
                sum += scores[k];
                parts++;
            }
        }
        return sum / parts;
    }

    double team(Construct construct) {
        return of(Factor.team(construct));
    }

    double host(Construct construct) {
        return of(Factor.organisation(construct));
    }

    /** Returns the constructs from the highest to the lowest. */
    <C extends Construct> List<C> ranked(List<C> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble((C one) -> -team(one)))
                .toList();
    }

    /** Returns how far the first of ranked constructs is above the second. */
    <C extends Construct> double lead(List<C> ranked) {
        return team(ranked.get(0)) - team(ranked.get(1));
    }

    /** Returns how far the last of ranked constructs is below the one before it. */
    <C extends Construct> double lag(List<C> ranked) {
        return team(ranked.get(ranked.size() - 2)) - team(ranked.get(ranked.size() - 1));
    }

    double outlook() {
        return (team(Outlook.CO_PROVIDERS) + team(Outlook.PEOPLE) + team(Outlook.ORGANISATION)) / 3;
    }

    double teamMinusHost() {
        return Arrays.stream(AuditHeading.values())
                .mapToDouble(one -> (team(one) - host(one)) / AuditHeading.values().length)
                .sum();
    }

    ImmutableList<Double> riskMargins() {
        double communal = (team(LearningCulture.HUMANISTIC) + team(LearningCulture.DEMOCRATIC)) / 2;
        double gap = host(LearningCulture.MANAGED)
                - (host(LearningCulture.HUMANISTIC) + host(LearningCulture.DEMOCRATIC)) / 2;
        return ImmutableList.of(communal - 0.6, gap - 0.2, 0.5 - team(Outlook.INTERFACE));
    }

    String hostRisk() {
        long holding = riskMargins().stream().filter(margin -> margin >= 0).count();
        return holding < 2 ? "low" : holding == 2 ? "elevated" : "high";
    }

    /** Returns the deepest level with a score of .60 or more after neighbours in the wrong order were averaged. */
    int level() {
        double[] levels = Arrays.stream(PersonalisationLevel.values())
                .filter(level -> level != PersonalisationLevel.NONE)
                .mapToDouble(this::team)
                .toArray();
        double[] sums = new double[levels.length];
        int[] sizes = new int[levels.length];
        int blocks = 0;
        for (double level : levels) {
            sums[blocks] = level;
            sizes[blocks++] = 1;
            while (blocks > 1 && sums[blocks - 1] / sizes[blocks - 1] > sums[blocks - 2] / sizes[blocks - 2]) {
                sums[blocks - 2] += sums[blocks - 1];
                sizes[blocks - 2] += sizes[blocks - 1];
                blocks--;
            }
        }
        int depth = 0;
        for (int b = 0; b < blocks && sums[b] / sizes[b] >= 0.6; b++) {
            depth += sizes[b];
        }
        return depth;
    }

    /** Returns how far the closest level is from the cut-off. */
    double levelMargin() {
        return Arrays.stream(PersonalisationLevel.values())
                .filter(level -> level != PersonalisationLevel.NONE)
                .mapToDouble(level -> Math.abs(team(level) - 0.6))
                .min()
                .orElseThrow();
    }
}
