package org.coppice.spi;

import org.apiguardian.api.API;
import org.coppice.model.blueprint.Blueprint;

/**
 * Computes the blueprint of one team.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
@FunctionalInterface
public interface BlueprintReader {
    /** Returns the blueprint of the team. A judgement without sufficient data is withheld; it is never omitted. */
    Blueprint read(BlueprintInput team);
}
