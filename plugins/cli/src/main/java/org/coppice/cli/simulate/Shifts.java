package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableMap;
import org.coppice.model.Construct;
import org.coppice.model.ConstructId;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.TeamStage;

/**
 * The shifts of the effects of constructs, in units of latent answers; 0 for constructs that are not named. On a scale of five points,
 * 1 is about .2 of u in the middle of the scale, and less towards its ends.
 */
record Shifts(ImmutableMap<ConstructId, Double> values) {
    static final Shifts NONE = new Shifts(ImmutableMap.of());

    /** Returns these shifts, with the shift of each of the constructs replaced. */
    Shifts with(double shift, Construct... constructs) {
        ImmutableMap.Builder<ConstructId, Double> all =
                ImmutableMap.<ConstructId, Double>builder().putAll(values);
        for (Construct construct : constructs) {
            all.put(construct.constructId(), shift);
        }
        return new Shifts(all.buildKeepingLast());
    }

    /** The personalisation levels 1 to 5, from shallow to deep. */
    Shifts personalisation(double friendly, double navigation, double money, double coProduction, double self) {
        return with(friendly, PersonalisationLevel.FRIENDLY)
                .with(navigation, PersonalisationLevel.NAVIGATION)
                .with(money, PersonalisationLevel.MONEY)
                .with(coProduction, PersonalisationLevel.CO_PRODUCTION)
                .with(self, PersonalisationLevel.SELF_ORGANISATION);
    }

    /** The four cultures in the order of Table 1. */
    Shifts cultures(double professional, double managed, double humanistic, double democratic) {
        return with(professional, LearningCulture.PROFESSIONAL)
                .with(managed, LearningCulture.MANAGED)
                .with(humanistic, LearningCulture.HUMANISTIC)
                .with(democratic, LearningCulture.DEMOCRATIC);
    }

    /** The four stages in their order. */
    Shifts stages(double forming, double storming, double norming, double performing) {
        return with(forming, TeamStage.FORMING)
                .with(storming, TeamStage.STORMING)
                .with(norming, TeamStage.NORMING)
                .with(performing, TeamStage.PERFORMING);
    }

    /** Returns the shift of a construct. */
    double of(ConstructId construct) {
        return values.getOrDefault(construct, 0.0);
    }
}
