package org.coppice.files.records;

/**
 * What a bank or a weighting in a file extends.
 *
 * @param id the id of the extended bank or weighting; {@code bank} or {@code weighting} in the file
 * @param version the versions that are accepted
 * @param digest the digest of its content, if exactly this content is required
 */
public record BaseRecord(String id, String version, String digest) {}
