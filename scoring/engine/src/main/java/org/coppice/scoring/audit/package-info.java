/**
 * The auditor of the published view: it computes from published figures alone, with the documented rules, how closely the hidden scores are
 * known. It does not use the code that scores answers or withholds figures. Not exported.
 */
@NullMarked
package org.coppice.scoring.audit;

import org.jspecify.annotations.NullMarked;
