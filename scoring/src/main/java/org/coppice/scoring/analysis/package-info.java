/** What a sample tells of its scales, questions and teams: for researchers, and for whoever builds a questionnaire. */
@NullMarked
package org.coppice.scoring.analysis;

import org.jspecify.annotations.NullMarked;
