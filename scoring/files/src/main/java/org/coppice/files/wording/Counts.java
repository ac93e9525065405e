package org.coppice.files.wording;

/**
 * What a formula counts.
 *
 * @param sentences of the text, 1 or more
 * @param words of the text
 * @param syllables of all words
 * @param longWords words of more than six letters
 * @param ofOneSyllable words of one syllable
 * @param ofThreeSyllables words of three syllables or more
 */
record Counts(int sentences, int words, int syllables, int longWords, int ofOneSyllable, int ofThreeSyllables) {}
