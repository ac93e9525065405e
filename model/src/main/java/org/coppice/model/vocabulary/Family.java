package org.coppice.model.vocabulary;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Term;

/**
 * A family of related terms of the vocabulary.
 *
 * @param id the stable id
 * @param label the label shown to readers
 * @param terms the terms, in their own order
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Family(String id, String label, ImmutableList<Term> terms) {}
