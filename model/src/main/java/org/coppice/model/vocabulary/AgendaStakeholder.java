package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The stakeholders through whom the learning agenda reaches those who need it.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum AgendaStakeholder implements Term {
    DEGREE(new Entry(
            "stakeholder.degree",
            "Qualifying degree",
            "Those who study for the degree in social work.",
            Source.paper("The future of communities"))),
    LEADERSHIP_PATHWAY(new Entry(
            "stakeholder.leadership-pathway",
            "Post-qualifying leadership pathway",
            "Those who study leadership and management after qualifying.",
            Source.paper("The future of communities"))),
    IN_HOUSE(new Entry(
            "stakeholder.in-house",
            "In-house training",
            "Those whom the organisation trains itself.",
            Source.paper("The future of communities"))),
    ENABLING_OTHERS(new Entry(
            "stakeholder.enabling-others",
            "Enabling Others",
            "Those who take the specialist unit on helping others to learn.",
            Source.paper("The future of communities")));

    private final Entry entry;

    AgendaStakeholder(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
