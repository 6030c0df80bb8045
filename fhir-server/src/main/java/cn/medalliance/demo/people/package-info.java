/**
 * The residents: who they are, where they live, what they suffer from.
 *
 * <p>Begin at {@code Population}. Residents are made one at a time from their number; nothing here knows FHIR or what
 * happens to them later.
 */
@NullMarked
package cn.medalliance.demo.people;

import org.jspecify.annotations.NullMarked;
