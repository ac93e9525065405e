package org.coppice.model;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The source of a term, a relation or a question.
 *
 * @param work the work, such as {@code Tuckman (1965)}
 * @param place the place in the paper where it is stated or that it serves, such as {@code Table 2, Achieving the task, 5};
 *     questions name their source by it
 * @param basis whether the work states it or it is our own
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Source(String work, String place, Basis basis) {
    /** Gray, Parker, Rutter and Williams (2010), the paper that Coppice implements. */
    public static final String PAPER = "Gray, Parker, Rutter and Williams (2010)";

    /** The basis of a source: who states it. The set is closed. */
    public enum Basis implements Named {
        /** The work states it. */
        STATED("stated", "stated there"),
        /** The work states it, but the paper does not cite the work. */
        BEYOND("beyond", "not cited by the paper"),
        /** Reconstructed from the parts of it that have survived. */
        RECONSTRUCTED("reconstructed", "reconstructed from it"),
        /** Coppice's own, written to serve that place. */
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

    /** Throws if the work or the place is blank. */
    public Source {
        Check.text("the work of a source", work);
        Check.text("the place of a source", place);
    }

    /** Returns a source that is stated in the paper, at that place. */
    public static Source paper(String place) {
        return new Source(PAPER, place, Basis.STATED);
    }

    /** Returns a source that is stated in a work that the paper cites at that place. */
    public static Source cited(String work, String place) {
        return new Source(work, place, Basis.STATED);
    }

    /** Returns a source that is stated in a work that the paper does not cite, and that serves that place. */
    public static Source beyond(String work, String place) {
        return new Source(work, place, Basis.BEYOND);
    }

    /** Returns a source that is reconstructed from the surviving parts of that place of the paper. */
    public static Source reconstructed(String place) {
        return new Source(PAPER, place, Basis.RECONSTRUCTED);
    }

    /** Returns a source that is our own and serves that place of the paper. */
    public static Source ours(String place) {
        return new Source(PAPER, place, Basis.OURS);
    }

    /** Returns the place, the work if it is not the paper, and the basis if it is not stated. */
    @Override
    public String toString() {
        return place + (work.equals(PAPER) ? "" : "; " + work) + (basis == Basis.STATED ? "" : "; " + basis.label());
    }
}
