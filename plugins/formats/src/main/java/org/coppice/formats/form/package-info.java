/** Question banks as forms of survey tools, whose answers come back by the ids of the questions. */
@NullMarked
package org.coppice.formats.form;

import org.jspecify.annotations.NullMarked;
