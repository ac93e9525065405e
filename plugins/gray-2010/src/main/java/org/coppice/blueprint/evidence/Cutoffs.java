package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.coppice.spi.Parameter;
import org.coppice.spi.Parameters;

/** All cut-offs of the readings, each a declared parameter. They are our choice: no data have shown them to be right. */
public final class Cutoffs {
    public static final Parameter DRAWS =
            Parameter.whole("draws", "How many draws probabilities rest on", 4_000, 100, 100_000);
    public static final Parameter RESPONSE_WARN =
            share("response-warn", "Below this response rate readings carry a warning", 0.7);
    public static final Parameter RESPONSE_LEAST =
            share("response-least", "Below this response rate nothing is read", 0.5);
    public static final Parameter FLAT_WARN = share(
            "flat-warn",
            "From this share of people who gave one same answer to everything readings carry a warning",
            0.1);
    public static final Parameter FLAT_MOST = share(
            "flat-most", "From this share of people who gave one same answer to everything nothing is read", 0.25);
    public static final Parameter FLAT_LEAST = Parameter.whole(
            "flat-least", "How many answers it takes at least to tell that one gave one same answer", 10, 2, 1_000);
    public static final Parameter SHARED_VIEW = share(
            "shared-view", "From this standard deviation of the members' scores on there is no shared view", 0.25);
    public static final Parameter SURE =
            share("sure", "How likely a label has to be to be given, where nothing else is said", 0.8);
    public static final Parameter CULTURE_FLOOR =
            share("culture-floor", "What a culture counts at least in the index", 0.01);
    public static final Parameter MECHANISTIC_GAP = share(
            "mechanistic-gap",
            "By how much the managed culture outweighs the communal ones in mechanistic practice",
            0.2);
    public static final Parameter VALUE_BASE_LOW = share("value-base-low", "Below this the value base is weak", 0.5);
    public static final Parameter STAGE_SURE = share("stage-sure", "How likely a stage has to be to be named", 0.9);
    public static final Parameter STAGE_GAP =
            share("stage-gap", "How far a stage has to stand above the next to be named", 0.05);
    public static final Parameter READINESS_CUT =
            share("readiness-cut", "From where on a team is able, and willing", 0.65);
    public static final Parameter DELEGATING_SURE =
            share("delegating-sure", "How likely delegating has to be to be named, whatever sure says", 0.8);
    public static final Parameter PERSONALISATION_PRESENT =
            share("personalisation-present", "From where on a level of personalisation is reached", 0.6);
    public static final Parameter OUTLOOK_OPEN = share("outlook-open", "From where on a team looks outward", 0.6);
    public static final Parameter BLIND_SPOT =
            share("blind-spot", "By how much members have to see more than those outside for a blind spot", 0.1);
    public static final Parameter STUCK_BLAME = share("stuck-blame", "From where on blame is high", 0.6);
    public static final Parameter STUCK_COHESION = share("stuck-cohesion", "From where on cohesion is high", 0.5);
    public static final Parameter STUCK_OUTLOOK = share("stuck-outlook", "Up to where the outlook is low", 0.4);
    public static final Parameter STUCK_DAYS = Parameter.whole(
            "stuck-days", "How many days two waves lie apart at least to call a team stuck", 90, 1, 3_650);
    public static final Parameter HOST_LOW =
            share("host-low", "Up to where the organisation is rated low as a place to learn", 0.4);
    public static final Parameter MATERIAL =
            share("material", "From where on a difference between team and organisation matters", 0.1);
    public static final Parameter EMPOWERED =
            share("empowered", "From where on the communal cultures make a team empowered", 0.6);
    public static final Parameter MANAGED_HOST = share(
            "managed-host", "By how much the host's managed culture outweighs its communal ones in a hierarchy", 0.2);
    public static final Parameter INTERFACE_LOW =
            share("interface-low", "Below this nobody manages the interface", 0.5);
    public static final Parameter SUPERVISION_CUT =
            share("supervision-cut", "Where the quarters of supervision part", 0.5);
    public static final Parameter COMMUNITY_PRESENT =
            share("community-present", "From where on a strand of the community is present", 0.6);
    public static final Parameter FIRST = Parameter.whole("first", "How many priorities come first", 3, 1, 28);

    /** All parameters of the blueprint strategy {@code gray-2010}. */
    public static final ImmutableList<Parameter> DECLARED = ImmutableList.of(
            DRAWS,
            RESPONSE_WARN,
            RESPONSE_LEAST,
            FLAT_WARN,
            FLAT_MOST,
            FLAT_LEAST,
            SHARED_VIEW,
            SURE,
            CULTURE_FLOOR,
            MECHANISTIC_GAP,
            VALUE_BASE_LOW,
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
            FIRST);

    private final ImmutableMap<Parameter, Double> values;

    /** The values of what a strategy declares. */
    public Cutoffs(ImmutableList<Parameter> declared, Parameters parameters) {
        this.values =
                declared.stream().collect(ImmutableMap.toImmutableMap(one -> one, one -> parameters.real(one.name())));
    }

    /** The value of one that is declared. */
    public double of(Parameter cutoff) {
        return values.getOrDefault(cutoff, Double.NaN);
    }

    public static Parameter share(String name, String description, double defaultValue) {
        return Parameter.real(name, description, defaultValue, 0, 1);
    }
}
