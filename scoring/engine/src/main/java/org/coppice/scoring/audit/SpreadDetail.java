package org.coppice.scoring.audit;

/** How much may be shown of the spread of a group, from the most to the least. */
public enum SpreadDetail {
    /** The standard deviation, the standard error, the interval and the level of agreement. */
    FIGURES_AND_AGREEMENT,
    /** The standard deviation, the standard error and the interval. */
    FIGURES,
    /** The band of precision and the level of agreement. */
    BANDS,
    /** The level of agreement only. */
    AGREEMENT,
    /** The band of precision only. */
    PRECISION,
    /** Nothing: the mean only. */
    NOTHING
}
