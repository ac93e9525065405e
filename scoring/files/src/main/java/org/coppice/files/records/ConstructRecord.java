package org.coppice.files.records;

/**
 * A construct in a file: with both parts one of the bank's own, with neither the word of the vocabulary that has its id.
 *
 * @param label a short name that a reader sees
 * @param definition what it is, in a sentence
 */
public record ConstructRecord(String label, String definition) {}
