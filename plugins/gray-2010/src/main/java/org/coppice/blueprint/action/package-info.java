/** The catalogue of actions and how readings call for them; both strategies share it. */
@org.jspecify.annotations.NullMarked
package org.coppice.blueprint.action;
