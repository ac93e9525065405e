/** What the pages of a report say: sections, sentences, figures and tables. */
@NullMarked
package org.coppice.report.page;

import org.jspecify.annotations.NullMarked;
