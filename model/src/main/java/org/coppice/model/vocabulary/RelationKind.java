package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * The kinds of relation between two terms of the paper; in a sentence, the label is placed between the two terms.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum RelationKind implements Named {
    ACCOMMODATES("accommodates", "makes room for"),
    AT_HOME_IN("at-home-in", "is at home in"),
    AT_ODDS_WITH("at-odds-with", "is at odds with"),
    BALANCED_WITH("balanced-with", "is to be balanced with"),
    CALLS_FOR("calls-for", "calls for"),
    COSTS("costs", "costs"),
    DOES_NOT_ENSURE("does-not-ensure", "does not ensure"),
    DRIVES("drives", "drives"),
    EXEMPLIFIES("exemplifies", "exemplifies"),
    FOCUSES_ON("focuses-on", "focuses supervision on"),
    GIVES("gives", "gives"),
    GOES_WITH("goes-with", "goes with"),
    JOINS("joins", "joins"),
    LED_LIKE("led-like", "is led like"),
    LESSENS("lessens", "lessens"),
    MAY_PREVAIL_IN("may-prevail-in", "may be argued to prevail in"),
    MEANS_TO("means-to", "is a means to"),
    OFTEN_LACKS("often-lacks", "often lacks"),
    OUTCOME_OF("outcome-of", "is an outcome of"),
    RISKS("risks", "risks"),
    SERVES("serves", "serves"),
    SHAPES("shapes", "shapes"),
    SHOWS("shows", "tends to show"),
    SUPPORTS("supports", "supports");

    private final String id;
    private final String label;

    RelationKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }
}
