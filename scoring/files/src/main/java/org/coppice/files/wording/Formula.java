package org.coppice.files.wording;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * A published readability formula, computed from the numbers of sentences, words, syllables and long words of a text.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public enum Formula implements Named {
    /** English: the US school grade that a text requires. */
    FLESCH_KINCAID("flesch-kincaid", "Flesch–Kincaid grade", "Kincaid, Fishburne, Rogers and Chissom 1975", true),
    /** German: the school year, by the first of four formulas. */
    WIENER_SACHTEXT("wiener-sachtext", "Erste Wiener Sachtextformel", "Bamberger and Vanecek 1984", true),
    /** French: reading ease from 0 to 100. */
    KANDEL_MOLES("kandel-moles", "Kandel–Moles ease", "Kandel and Moles 1958", false),
    /** Spanish: reading ease from 0 to 100. */
    SZIGRISZT("szigriszt", "Szigriszt-Pazos ease", "Szigriszt Pazos 1993", false),
    /** Dutch: reading ease from 0 to 100. */
    DOUMA("douma", "Douma ease", "Douma 1960", false),
    /** Any language: the mean length of sentences plus the percentage of words of more than six letters. */
    LIX("lix", "LIX", "Björnsson 1968", true);

    private final String id;
    private final String label;
    private final String source;
    private final boolean rising;

    Formula(String id, String label, String source, boolean rising) {
        this.id = id;
        this.label = label;
        this.source = source;
        this.rising = rising;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns the authors and the year of the publication. */
    public String source() {
        return source;
    }

    /** Returns true if a higher value means harder to read, false if it means easier. */
    public boolean rising() {
        return rising;
    }

    /** Computes the value for a text of at least one word. */
    double of(Counts text) {
        double length = (double) text.words() / text.sentences();
        double syllables = (double) text.syllables() / text.words();
        double share = 100.0 / text.words();
        return switch (this) {
            case FLESCH_KINCAID -> 0.39 * length + 11.8 * syllables - 15.59;
            case WIENER_SACHTEXT ->
                0.1935 * share * text.ofThreeSyllables()
                        + 0.1672 * length
                        + 0.1297 * share * text.longWords()
                        - 0.0327 * share * text.ofOneSyllable()
                        - 0.875;
            case KANDEL_MOLES -> 207 - 1.015 * length - 73.6 * syllables;
            case SZIGRISZT -> 206.835 - 62.3 * syllables - length;
            case DOUMA -> 206.84 - 0.93 * length - 77 * syllables;
            case LIX -> length + share * text.longWords();
        };
    }
}
