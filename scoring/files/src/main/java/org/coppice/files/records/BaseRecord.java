package org.coppice.files.records;

/**
 * What a bank or a weighting in a file extends.
 *
 * @param id the id of the other; {@code bank} or {@code weighting} in the file
 * @param version the versions that will do
 * @param digest the digest of its content, where it has to be the very same
 */
public record BaseRecord(String id, String version, String digest) {}
