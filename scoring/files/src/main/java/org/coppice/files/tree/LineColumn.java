package org.coppice.files.tree;

/**
 * A position in a file.
 *
 * @param line the line, from 1
 * @param column the column, from 1, in characters
 */
public record LineColumn(int line, int column) {
    static final LineColumn START = new LineColumn(1, 1);
}
