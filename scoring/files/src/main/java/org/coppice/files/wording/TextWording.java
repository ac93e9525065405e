package org.coppice.files.wording;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;

/**
 * The readability and wording of one text that is read as a question.
 *
 * @param question the id of the question
 * @param who the perspective that reads this text instead of the general one; empty for the general text
 * @param text the text
 * @param reading its readability by the formula of the language; empty if it contains no words
 * @param advice its possible problems
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record TextWording(
        String question,
        Optional<Perspective> who,
        String text,
        OptionalDouble reading,
        ImmutableList<Advice> advice) {}
