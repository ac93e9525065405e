/** The content of a file as it is written: any part may be absent, which only here is represented by null. Not exported. */
package org.coppice.files.records;
