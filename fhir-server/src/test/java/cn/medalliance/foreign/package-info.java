/**
 * Data that others made go in and come back as they were: the examples of the R4 specification, and patients made by
 * Synthea. Every build tries a sample; {@code -Dtests.whole=true} the whole.
 */
@NullMarked
package cn.medalliance.foreign;

import org.jspecify.annotations.NullMarked;
