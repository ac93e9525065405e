package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import org.coppice.report.words.Line;

/**
 * A page: its head, its sections and its foot.
 *
 * @param kind the id of its edition, or {@code index}; the style depends on it
 * @param language the language of the page
 * @param title the title in the window
 * @param skip the words of the link to the content
 * @param above what kind of page it is, above the heading
 * @param heading the heading
 * @param lead what every reader should know first
 * @param sections the sections
 * @param foot the last lines
 */
public record Page(
        String kind,
        String language,
        String title,
        String skip,
        Line above,
        Line heading,
        ImmutableList<Line> lead,
        ImmutableList<Section> sections,
        ImmutableList<Line> foot) {}
