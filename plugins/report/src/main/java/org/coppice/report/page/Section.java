package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import org.coppice.report.words.Line;

/**
 * A section of a page.
 *
 * @param id the anchor
 * @param heading the heading
 * @param sheet whether it begins on a new sheet of paper
 * @param blocks its content
 */
public record Section(String id, Line heading, boolean sheet, ImmutableList<Block> blocks) {
    /** Creates a section that follows the one before on the same sheet. */
    public Section(String id, Line heading, ImmutableList<Block> blocks) {
        this(id, heading, false, blocks);
    }
}
