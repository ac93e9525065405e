package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The capabilities that leaders of such a community need.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum LeaderCapability implements PaperConstruct {
    UNDERSTANDS_LEARNING(new Entry(
            "capability.understands-learning",
            "Understands learning",
            "Knows how people and groups learn, and how to help it along.",
            Source.paper("Helping a community learn"))),
    COMMITTED_TO_LEARNING(new Entry(
            "capability.committed-to-learning",
            "Committed to learning",
            "Holds that good services need staff who keep learning.",
            Source.paper("Helping a community learn"))),
    SHARED_VISION(new Entry(
            "capability.shared-vision",
            "Builds a shared vision",
            "Brings people to want the same future.",
            Source.cited("Hafford-Letchfield and others (2008)", "Helping a community learn"))),
    GROWS_PEOPLE(new Entry(
            "capability.grows-people",
            "Grows confidence and skills",
            "Helps people become surer and more able.",
            Source.cited("Hafford-Letchfield and others (2008)", "Helping a community learn"))),
    INVOLVES(new Entry(
            "capability.involves",
            "Involves people in decisions",
            "Lets those who are concerned take part in deciding.",
            Source.cited("Hafford-Letchfield and others (2008)", "Helping a community learn"))),
    EXPERTISE_LEADS(new Entry(
            "capability.expertise-leads",
            "Lets expertise lead",
            "Gives the lead to the person who knows the matter best.",
            Source.cited("Hafford-Letchfield and others (2008)", "Helping a community learn"))),
    MODELS_LEARNING(new Entry(
            "capability.models-learning",
            "Models learning",
            "Shows by example how one learns.",
            Source.paper("Helping a community learn"))),
    ADULT_LEARNING(new Entry(
            "capability.adult-learning",
            "Works by adult learning",
            "Starts from what grown people know, need and want to solve.",
            Source.paper("Helping a community learn"))),
    SHARES_POWER(new Entry(
            "capability.shares-power",
            "Shares power",
            "Thinks about the power that comes with the job, and hands on what can be handed on.",
            Source.paper("Helping a community learn"))),
    REFLECTS(new Entry(
            "capability.reflects",
            "Reflects",
            "Looks back on how one leads.",
            Source.cited("Lawler and Bilson (2010)", "Understandings and skills"))),
    BALANCES(new Entry(
            "capability.balances",
            "Balances people and tasks",
            "Gives social and shared work its due next to the tasks that have to be done.",
            Source.cited("Lefevre (2005)", "Helping a community learn")));

    private final Entry entry;

    LeaderCapability(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
