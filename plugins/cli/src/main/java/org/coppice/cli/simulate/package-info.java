/** Made-up teams whose truth is known, to try a bank on before anybody has answered. */
@NullMarked
package org.coppice.cli.simulate;

import org.jspecify.annotations.NullMarked;
