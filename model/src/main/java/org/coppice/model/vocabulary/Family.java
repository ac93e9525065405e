package org.coppice.model.vocabulary;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Term;

/**
 * Words of the vocabulary that belong together.
 *
 * @param id the stable id
 * @param label what a reader sees
 * @param terms the words, in their own order
 * @since 0.1.0
 */
public record Family(String id, String label, ImmutableList<Term> terms) {}
