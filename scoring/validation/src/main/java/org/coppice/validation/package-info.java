/**
 * Jakarta Validation constraints for the beans that a host hands in. Each constraint delegates to the one rule of the model, and its message
 * is that of the model.
 */
@NullMarked
package org.coppice.validation;

import org.jspecify.annotations.NullMarked;
