package org.coppice.files.wording;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.Perspective;

/**
 * A text that is read as a question.
 *
 * @param question the id of the question
 * @param who the perspective that reads this instead of the text for all; empty for that text
 * @param text the text
 * @param reading how hard it is to read, by the formula of the language; empty where it has no words
 * @param advice what is worth a look
 */
public record TextWording(
        String question,
        Optional<Perspective> who,
        String text,
        OptionalDouble reading,
        ImmutableList<Advice> advice) {}
