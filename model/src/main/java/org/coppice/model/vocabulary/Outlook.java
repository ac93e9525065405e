package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The attitudes of a team towards people outside it.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum Outlook implements PaperConstruct {
    CO_PROVIDERS(new Entry(
            "outlook.co-providers",
            "Towards co-providers",
            "The team works well with other services.",
            Source.paper("Interagency working and involvement"))),
    PEOPLE(new Entry(
            "outlook.people",
            "Towards people who use services",
            "The team is open to those it serves and their carers.",
            Source.paper("Interagency working and involvement"))),
    ORGANISATION(new Entry(
            "outlook.organisation",
            "Towards the organisation",
            "The team gets on with the other parts of its organisation.",
            Source.paper("Learning organisations and communities"))),
    INTERFACE(new Entry(
            "outlook.interface",
            "Managing the interface",
            "Somebody looks after what passes between team and organisation.",
            Source.paper("Learning organisations and communities"))),
    UPWARD_LEARNING(new Entry(
            "outlook.upward-learning",
            "Learning upwards",
            "The organisation learns from its teams.",
            Source.cited("Beddoe (2009)", "The future of communities")));

    private final Entry entry;

    Outlook(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
