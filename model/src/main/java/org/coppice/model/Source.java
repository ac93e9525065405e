package org.coppice.model;

import org.coppice.model.check.Check;

/**
 * Where a word, a relation or a question comes from.
 *
 * @param work the work that says it, such as {@code Tuckman (1965)}
 * @param place the place in the paper where it stands or which it serves, such as {@code Table 2, Achieving the task, 5}; questions
 *     name their source by it
 * @param basis whether it is stated there or ours
 * @since 0.1.0
 */
public record Source(String work, String place, Basis basis) {
    /** Gray, Parker, Rutter and Williams (2010), the paper that Coppice makes computable. */
    public static final String PAPER = "Gray, Parker, Rutter and Williams (2010)";

    /** Whose it is. */
    public enum Basis implements Named {
        /** The work says so. */
        STATED("stated", "stated there"),
        /** The work says so, but the paper does not cite it. */
        BEYOND("beyond", "not cited by the paper"),
        /** Put together from what survives of it. */
        RECONSTRUCTED("reconstructed", "reconstructed from it"),
        /** Coppice's own, made to serve that place. */
        OURS("ours", "ours, to serve that place");

        private final String id;
        private final String label;

        Basis(String id, String label) {
            this.id = id;
            this.label = label;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Refuses a blank work or place. */
    public Source {
        Check.text("the work of a source", work);
        Check.text("the place of a source", place);
    }

    /** Stated in the paper, at that place. */
    public static Source paper(String place) {
        return new Source(PAPER, place, Basis.STATED);
    }

    /** Stated in a work that the paper cites at that place. */
    public static Source cited(String work, String place) {
        return new Source(work, place, Basis.STATED);
    }

    /** Stated in a work that the paper does not cite, and that serves that place. */
    public static Source beyond(String work, String place) {
        return new Source(work, place, Basis.BEYOND);
    }

    /** Reconstructed from what survives of that place of the paper. */
    public static Source reconstructed(String place) {
        return new Source(PAPER, place, Basis.RECONSTRUCTED);
    }

    /** Ours, to serve that place of the paper. */
    public static Source ours(String place) {
        return new Source(PAPER, place, Basis.OURS);
    }

    /** The place, the work where it is not the paper, and the basis where it is not stated. */
    @Override
    public String toString() {
        return place + (work.equals(PAPER) ? "" : "; " + work) + (basis == Basis.STATED ? "" : "; " + basis.label());
    }
}
