/**
 * What a file says, as it says it: every part may be absent, which is null here and nowhere else. Only the readers of
 * {@code org.coppice.scoring.file} use these records.
 */
package org.coppice.scoring.file.records;
