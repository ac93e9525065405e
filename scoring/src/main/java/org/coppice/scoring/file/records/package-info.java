/**
 * What a file says, as it says it: every part may be absent, which is null here and nowhere else. Only the readers of
 * {@code org.coppice.scoring.file} use these records; outside this module they are seen by the library that checks them.
 */
package org.coppice.scoring.file.records;
