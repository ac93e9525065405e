package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.jspecify.annotations.Nullable;

/**
 * A question that nobody answered in some teams of a wave and perspective, or in all of them, while others answered it. Figures that count the
 * question are then based on different questions, so that a difference between them need not be one between people.
 *
 * @param wave the wave, or null if there are no waves
 * @param perspective the perspective
 * @param question the id of the question
 * @param teams the teams with five people or more of whom nobody answered it, while other teams did; empty if {@code everywhere}
 * @param everywhere true if nobody of the wave and perspective answered it, while another wave or perspective did
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record UnansweredQuestion(
        @Nullable LocalDate wave,
        Perspective perspective,
        String question,
        ImmutableList<String> teams,
        boolean everywhere) {}
