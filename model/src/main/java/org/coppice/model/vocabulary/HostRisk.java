package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Entry;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * The conditions that, together, make a host organisation regard a team as a threat.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum HostRisk implements Term {
    EMPOWERED_TEAM(new Entry(
            "host-risk.empowered-team",
            "An empowered team",
            "We take a team to be empowered that lives by the humanistic and democratic cultures.",
            Source.ours("Learning organisations and communities"))),
    MANAGED_HOST(new Entry(
            "host-risk.managed-host",
            "A managed hierarchy",
            "We take a host to be a managed hierarchy that lives by the managed culture more than by those two.",
            Source.ours("Learning organisations and communities"))),
    WEAK_INTERFACE(new Entry(
            "host-risk.weak-interface",
            "An interface nobody manages",
            "Nobody looks after what passes between the two.",
            Source.ours("Learning organisations and communities")));

    private final Entry entry;

    HostRisk(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
