package org.coppice.files.records;

import java.util.List;

/**
 * The record in a file of what a bank or a weighting extends, as of the time at which the two were combined.
 *
 * @param id the id of the extended bank or weighting
 * @param version its version
 * @param digest the digest of its content
 * @param retired the ids of its questions that were left out
 */
public record AncestorRecord(String id, String version, String digest, List<String> retired) {}
