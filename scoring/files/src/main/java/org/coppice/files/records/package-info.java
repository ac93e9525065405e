/** The content of a file as it is written: any part may be absent, which is null here and nowhere else. Not exported. */
package org.coppice.files.records;
