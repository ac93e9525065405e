package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import org.coppice.model.profile.TeamScore;

/**
 * A step of a reading's reason trace: a score, the questions that it rests on, and their places in the paper.
 *
 * @param score the score as the profile shows it, or why it does not
 * @param questions the ids of the questions that count for it
 * @param places where these come from, each once
 */
public record Because(TeamScore score, ImmutableList<String> questions, ImmutableList<String> places) {}
