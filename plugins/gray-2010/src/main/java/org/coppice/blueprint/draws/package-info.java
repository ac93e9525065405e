/** Draws of underlying means (a Bayesian bootstrap) and what is computed from them. */
@org.jspecify.annotations.NullMarked
package org.coppice.blueprint.draws;
