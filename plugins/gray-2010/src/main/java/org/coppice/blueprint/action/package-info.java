/** The catalogue of actions and the readings that trigger them; both strategies use it. */
@org.jspecify.annotations.NullMarked
package org.coppice.blueprint.action;
