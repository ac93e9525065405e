package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.report.words.Line;

/** A part of a section. */
public sealed interface Block {
    /** A paragraph. */
    record Paragraph(Line line) implements Block {}

    /** A paragraph that a reader should not miss. */
    record Notice(Line line) implements Block {}

    /** A heading within a section. */
    record Subheading(Line line) implements Block {}

    /** A list, with numbers or without. */
    record Points(boolean numbered, ImmutableList<Line> lines) implements Block {}

    /** Terms, each with what there is to say about it. */
    record Facts(ImmutableList<Fact> facts) implements Block {}

    /** A term and what there is to say about it. */
    record Fact(Line term, ImmutableList<Line> lines) {
        /** Creates a fact of one line. */
        public Fact(Line term, Line line) {
            this(term, ImmutableList.of(line));
        }
    }

    /** Something with a heading of its own, set apart from others. */
    record Card(Line heading, ImmutableList<Block> blocks) implements Block {}

    /**
     * A table.
     *
     * @param name the name of its file
     * @param caption the caption
     * @param headers the headers of the columns; the first column names the row
     * @param rows the rows
     */
    record Grid(String name, Line caption, ImmutableList<String> headers, ImmutableList<Row> rows) implements Block {}

    /** A row of a table; its bar is shown below the first cell. */
    record Row(ImmutableList<Line> cells, Optional<Bar> bar) {
        /** Creates a row without a bar. */
        public Row(ImmutableList<Line> cells) {
            this(cells, Optional.empty());
        }
    }

    /**
     * A figure as a bar with its interval, each as a percentage of the range.
     *
     * @param value the figure
     * @param interval the ends of the interval, or bounds of it; empty if nothing is known of it
     * @param exact whether they are the ends, not bounds
     */
    record Bar(double value, Optional<Ends> interval, boolean exact) {}

    /** The ends of an interval. */
    record Ends(double from, double to) {}

    /** A picture. */
    record Illustration(Line caption, String svg, String description, Grid table, Line tableHeading) implements Block {}

    /** Something that opens when a reader asks for it. */
    record Folded(Line summary, ImmutableList<Block> blocks) implements Block {}

    /** A line with a pictogram, for readers who read with pictures. */
    record Sign(Pictogram pictogram, ImmutableList<Line> lines) implements Block {}

    /** Empty fields to write on: a column for each header. */
    record Form(Line caption, ImmutableList<String> headers, ImmutableList<ImmutableList<Line>> rows)
            implements Block {}

    /** Links to other pages. */
    record Links(ImmutableList<Link> links) implements Block {}

    /** A link to another page of the same report. */
    record Link(Line text, String address) {}

    /** Text that is the same in each report, such as references; it holds no figure of the team. */
    record Fixed(ImmutableList<Line> lines) implements Block {}
}
