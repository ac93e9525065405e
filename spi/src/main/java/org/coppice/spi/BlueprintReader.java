package org.coppice.spi;

import org.coppice.model.blueprint.Blueprint;

/** Reads one team. */
@FunctionalInterface
public interface BlueprintReader {
    /** The blueprint of the team; a judgement that lacks its data is withheld, never left out. */
    Blueprint read(BlueprintInput team);
}
