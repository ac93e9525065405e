package org.coppice.files.wording;

/**
 * The counts from which a formula is computed.
 *
 * @param sentences the number of sentences, 1 or more
 * @param words the number of words
 * @param syllables the number of syllables of all words
 * @param longWords the number of words of more than six letters
 * @param ofOneSyllable the number of words of one syllable
 * @param ofThreeSyllables the number of words of three or more syllables
 */
record Counts(int sentences, int words, int syllables, int longWords, int ofOneSyllable, int ofThreeSyllables) {}
