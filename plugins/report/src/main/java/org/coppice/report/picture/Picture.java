package org.coppice.report.picture;

import org.apiguardian.api.API;

/**
 * A picture as SVG, with a text and a table that say the same. The SVG is one complete element that a page can hold as it is: it has no
 * script and refers to nothing outside. Its colours are CSS custom properties, such as {@code --coppice-ink}, with fallbacks for a light page.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class Picture {
    private final String id;
    private final String title;
    private final String description;
    private final Table table;
    private final String svg;

    Picture(String id, String title, String description, Table table, String svg) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.table = table;
        this.svg = svg;
    }

    /** Returns the id of its kind, such as {@code stage}. */
    public String id() {
        return id;
    }

    /** Returns the title. */
    public String title() {
        return title;
    }

    /** Returns the long text equivalent, in sentences. */
    public String description() {
        return description;
    }

    /** Returns the figures that the picture shows. */
    public Table table() {
        return table;
    }

    /** Returns the complete {@code svg} element. */
    public String svg() {
        return svg;
    }

    /** Returns the title. */
    @Override
    public String toString() {
        return title;
    }
}
