/**
 * The vocabulary of the paper: the terms of Gray, Parker, Rutter and Williams (2010), each with an id, a definition in our own
 * words and its source, and the claims about them as relations. {@link org.coppice.model.vocabulary.Vocabulary} contains all of
 * them. The enums are the closed lists of the paper.
 */
@org.jspecify.annotations.NullMarked
package org.coppice.model.vocabulary;
