package org.coppice.files.records;

/**
 * A construct in a file. With both parts it is the bank's own; with neither it is the construct of the vocabulary that has its id.
 *
 * @param label a short name that readers see
 * @param definition its definition, in a sentence
 */
public record ConstructRecord(String label, String definition) {}
