package org.coppice.scoring.file.table;

import com.google.common.collect.ImmutableList;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;

/**
 * The teams of a file.
 *
 * @param keys their keys, in order
 * @param answers their answers, in the same order, made while one goes through them
 */
public record Teams(ImmutableList<TeamKey> keys, Iterable<TeamAnswers> answers) {}
