package org.coppice.blueprint.action;

/**
 * A statement that calls for an action.
 *
 * @param reading the id of the reading that states it
 * @param statement the statement, in a sentence
 * @param gravity the gravity of the matter, 0 to 1
 * @param sureness the sureness of the statement, 0 to 1
 * @param certainty the same in words
 * @param partner the people with whom the action is done, if the statement names them, otherwise empty
 */
record Call(String reading, String statement, double gravity, double sureness, String certainty, String partner) {
    /** Returns gravity × sureness. */
    double weight() {
        return gravity * sureness;
    }

    /** Returns the same call with people whom the statement names. */
    Call with(String people) {
        return new Call(reading, statement, gravity, sureness, certainty, people);
    }
}
