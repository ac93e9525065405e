package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The acts that build a community.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum CommunityAct implements Term {
    PRIORITIES(new Entry(
            "act.priorities",
            "Agree priorities",
            "Members settle early, and together, what comes first.",
            Source.cited("Plaskoff (2006)", "Helping a community learn"))),
    PHILOSOPHY(new Entry(
            "act.philosophy",
            "Agree a philosophy",
            "Members settle what they believe their work rests on.",
            Source.cited("Plaskoff (2006)", "Helping a community learn"))),
    UNDERSTANDINGS(new Entry(
            "act.understandings",
            "Reach common understandings",
            "Members come to see their work the same way.",
            Source.cited("Plaskoff (2006)", "Helping a community learn")));

    private final Entry entry;

    CommunityAct(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
