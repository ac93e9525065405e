package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.coppice.spi.Parameter;
import org.coppice.spi.Parameters;

/** The cut-offs of the readings, each a declared parameter. The defaults are our choice and are not calibrated with data. */
public final class Cutoffs {
    public static final Parameter DRAWS =
            Parameter.whole("draws", "Number of random draws for probabilities", 4_000, 100, 100_000);
    public static final Parameter RESPONSE_WARN =
            share("response-warn", "Response rate below which readings have a warning", 0.7);
    public static final Parameter RESPONSE_LEAST =
            share("response-least", "Response rate below which readings are withheld", 0.5);
    public static final Parameter CARELESS_WARN = share(
            "careless-warn",
            "Share of people with signs of careless answering from which readings have a warning",
            0.08);
    public static final Parameter CARELESS_MOST = share(
            "careless-most", "Share of people with signs of careless answering from which readings are withheld", 0.25);
    public static final Parameter ACQUIESCENCE = Parameter.whole(
            "acquiescence",
            "Whether the tendency to agree with any statement is removed where reversed questions show it: 1 yes, 0 no",
            1,
            0,
            1);
    public static final Parameter DIFFICULTY_SCALES = share(
            "difficulty-scales",
            "Standard deviation of the easiness of scales, for measures without a calibration; 0 if all are equally easy",
            0.05);
    public static final Parameter DIFFICULTY_QUESTIONS = share(
            "difficulty-questions",
            "Standard deviation of the easiness of questions within a scale, for measures without a calibration",
            0.065);
    public static final Parameter DIFFICULTY_WORDINGS = share(
            "difficulty-wordings",
            "Standard deviation of the easiness that the wording for one perspective adds to a question",
            0.03);
    public static final Parameter EXPECTED_SPREAD = share(
            "expected-spread", "Expected standard deviation of the underlying means of teams and of constructs", 0.1);
    public static final Parameter WORKERS_DESIGN_EFFECT = Parameter.real(
            "workers-design-effect",
            "Factor of the variance of a mean of people who use services or carers, of whom several have the same worker",
            1.3,
            1,
            20);
    public static final Parameter SHARED_VIEW =
            share("shared-view", "Standard deviation of the members' scores from which there is no shared view", 0.25);
    public static final Parameter SURE =
            share("sure", "Minimum probability of a label, unless another parameter applies", 0.8);
    public static final Parameter CULTURE_FLOOR =
            share("culture-floor", "Minimum value of a culture in the index", 0.01);
    public static final Parameter MECHANISTIC_GAP = share(
            "mechanistic-gap",
            "Minimum difference between the managed and the humanistic and democratic learning in mechanistic practice",
            0.2);
    public static final Parameter VALUE_BASE_LOW = share("value-base-low", "Value base below which it is weak", 0.5);
    public static final Parameter LEARNS_SURE = share(
            "learns-sure",
            "Minimum probability of a community that learns, for which two strands must be present",
            0.9);
    public static final Parameter CONDITIONS_SURE = share(
            "conditions-sure",
            "Minimum probability of a label with several conditions: a quarter of supervision, a risk from the organisation that is elevated or high",
            0.85);
    public static final Parameter STAGE_SURE = share("stage-sure", "Minimum probability of a named stage", 0.9);
    public static final Parameter STAGE_GAP =
            share("stage-gap", "Minimum difference between a named stage and the next one", 0.05);
    public static final Parameter READINESS_CUT =
            share("readiness-cut", "Ability and willingness from which a team is able and willing", 0.65);
    public static final Parameter DELEGATING_SURE = share(
            "delegating-sure", "Minimum probability of the style delegating, if it is above the parameter sure", 0.8);
    public static final Parameter PERSONALISATION_PRESENT =
            share("personalisation-present", "Mean from which a level of personalisation is reached", 0.6);
    public static final Parameter OUTLOOK_OPEN = share("outlook-open", "Outlook from which a team looks outward", 0.6);
    public static final Parameter BLIND_SPOT =
            share("blind-spot", "Difference between members and people outside above which there is a blind spot", 0.1);
    public static final Parameter STUCK_BLAME = share("stuck-blame", "Blame from which it is high", 0.6);
    public static final Parameter STUCK_COHESION = share("stuck-cohesion", "Cohesion from which it is high", 0.5);
    public static final Parameter STUCK_OUTLOOK = share("stuck-outlook", "Outlook up to which it is low", 0.4);
    public static final Parameter STUCK_DAYS =
            Parameter.whole("stuck-days", "Minimum number of days between two waves of a stuck team", 90, 1, 3_650);
    public static final Parameter HOST_LOW =
            share("host-low", "Rating of the organisation as a place to learn up to which it is low", 0.4);
    public static final Parameter MATERIAL =
            share("material", "Minimum material difference between team and organisation", 0.1);
    public static final Parameter EMPOWERED =
            share("empowered", "Mean of the humanistic and democratic learning from which a team is empowered", 0.6);
    public static final Parameter MANAGED_HOST = share(
            "managed-host",
            "Minimum difference between the managed and the humanistic and democratic learning of a hierarchical organisation",
            0.2);
    public static final Parameter INTERFACE_LOW =
            share("interface-low", "Interface management below which it is missing", 0.5);
    public static final Parameter SUPERVISION_CUT =
            share("supervision-cut", "Boundary between the quarters of supervision", 0.5);
    public static final Parameter COMMUNITY_PRESENT =
            share("community-present", "Mean from which a strand of the community is present", 0.6);
    public static final Parameter NOT_CHOSEN =
            share("not-chosen", "Importance of a topic that a member does not choose from a list of topics", 0.5);
    public static final Parameter FIRST = Parameter.whole("first", "Number of first priorities", 3, 1, 28);

    /** All parameters of the blueprint strategy {@code gray-2010}. */
    public static final ImmutableList<Parameter> DECLARED = ImmutableList.of(
            DRAWS,
            RESPONSE_WARN,
            RESPONSE_LEAST,
            CARELESS_WARN,
            CARELESS_MOST,
            ACQUIESCENCE,
            DIFFICULTY_SCALES,
            DIFFICULTY_QUESTIONS,
            DIFFICULTY_WORDINGS,
            EXPECTED_SPREAD,
            WORKERS_DESIGN_EFFECT,
            SHARED_VIEW,
            SURE,
            CULTURE_FLOOR,
            MECHANISTIC_GAP,
            VALUE_BASE_LOW,
            LEARNS_SURE,
            CONDITIONS_SURE,
            STAGE_SURE,
            STAGE_GAP,
            READINESS_CUT,
            DELEGATING_SURE,
            PERSONALISATION_PRESENT,
            OUTLOOK_OPEN,
            BLIND_SPOT,
            STUCK_BLAME,
            STUCK_COHESION,
            STUCK_OUTLOOK,
            STUCK_DAYS,
            HOST_LOW,
            MATERIAL,
            EMPOWERED,
            MANAGED_HOST,
            INTERFACE_LOW,
            SUPERVISION_CUT,
            COMMUNITY_PRESENT,
            NOT_CHOSEN,
            FIRST);

    private final ImmutableMap<Parameter, Double> values;

    /** Takes the values of the declared parameters of a strategy. */
    public Cutoffs(ImmutableList<Parameter> declared, Parameters parameters) {
        this.values =
                declared.stream().collect(ImmutableMap.toImmutableMap(one -> one, one -> parameters.real(one.name())));
    }

    /** Returns the value of a declared cut-off. */
    public double of(Parameter cutoff) {
        return values.getOrDefault(cutoff, Double.NaN);
    }

    public static Parameter share(String name, String description, double defaultValue) {
        return Parameter.real(name, description, defaultValue, 0, 1);
    }
}
