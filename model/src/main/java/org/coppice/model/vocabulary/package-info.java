/**
 * The paper's vocabulary: what Gray, Parker, Rutter and Williams (2010) name, each with an id, a definition in our own words and its
 * source, and what they claim of it as relations. {@link org.coppice.model.vocabulary.Vocabulary} has them all.
 */
@org.jspecify.annotations.NullMarked
package org.coppice.model.vocabulary;
