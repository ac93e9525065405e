package org.coppice.files.wording;

import org.coppice.model.Named;

/** A published formula for how hard a text is to read, from counts of its sentences, words, syllables and long words. */
public enum Formula implements Named {
    /** English: the grade of the school year that a text asks for. */
    FLESCH_KINCAID("flesch-kincaid", "Flesch–Kincaid grade", "Kincaid, Fishburne, Rogers and Chissom 1975", true),
    /** German, the first of four: the school year. */
    WIENER_SACHTEXT("wiener-sachtext", "Erste Wiener Sachtextformel", "Bamberger and Vanecek 1984", true),
    /** French: ease from 0 to 100. */
    KANDEL_MOLES("kandel-moles", "Kandel–Moles ease", "Kandel and Moles 1958", false),
    /** Spanish: ease from 0 to 100. */
    SZIGRISZT("szigriszt", "Szigriszt-Pazos ease", "Szigriszt Pazos 1993", false),
    /** Dutch: ease from 0 to 100. */
    DOUMA("douma", "Douma ease", "Douma 1960", false),
    /** Any language: the length of sentences and the share of words of more than six letters. */
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

    /** Who published it. */
    public String source() {
        return source;
    }

    /** Whether a higher value is harder to read; of the others it is easier. */
    public boolean rising() {
        return rising;
    }

    /** The value for a text of one word at least. */
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
