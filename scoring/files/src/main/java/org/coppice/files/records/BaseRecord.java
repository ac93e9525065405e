package org.coppice.files.records;

/**
 * The reference in a file to the bank or weighting that it extends.
 *
 * @param id the id of the extended bank or weighting; {@code bank} or {@code weighting} in the file
 * @param version the versions that are accepted
 * @param digest the digest of its content, if exactly this content is required
 */
public record BaseRecord(String id, String version, String digest) {}
