package org.coppice.files.tree;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record LineColumn(int line, int column) {
    static final LineColumn START = new LineColumn(1, 1);
}
