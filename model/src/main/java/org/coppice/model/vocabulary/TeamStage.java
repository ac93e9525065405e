package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;

/**
 * The stages of a team's development.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum TeamStage implements PaperConstruct {
    FORMING(new Entry(
            "stage.forming",
            "Forming",
            "People are new to each other, careful, and look to the leader for what is expected.",
            Source.cited("Tuckman (1965)", "Interagency working and involvement"))),
    STORMING(new Entry(
            "stage.storming",
            "Storming",
            "Differences come into the open: over aims, roles and who decides.",
            Source.cited("Tuckman (1965)", "Interagency working and involvement"))),
    NORMING(new Entry(
            "stage.norming",
            "Norming",
            "The team agrees how it works and begins to rely on its members.",
            Source.cited("Tuckman (1965)", "Interagency working and involvement"))),
    PERFORMING(new Entry(
            "stage.performing",
            "Performing",
            "The team gets on with its purpose, shares the lead and solves its own problems.",
            Source.cited("Tuckman (1965)", "Interagency working and involvement")));

    private final Entry entry;

    TeamStage(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
