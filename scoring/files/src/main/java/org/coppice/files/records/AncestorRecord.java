package org.coppice.files.records;

import java.util.List;

/**
 * What a bank or a weighting in a file extends, as it was when the two were put together.
 *
 * @param id the id of the other
 * @param version its version
 * @param digest the digest of its content
 * @param retired the ids of its questions that were left out
 */
public record AncestorRecord(String id, String version, String digest, List<String> retired) {}
