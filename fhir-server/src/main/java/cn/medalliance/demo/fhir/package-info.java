/**
 * Turns the county's plain values into resources that conform to the guide.
 *
 * <p>Begin at {@code CountyResources}; {@code CountyCast} says who plays which part in a trial. What codes, systems and profiles are called is asked of the guide through
 * {@code Words}; ids come from keys, so that references need no look-up. Nothing here decides what happened.
 */
@NullMarked
package cn.medalliance.demo.fhir;

import org.jspecify.annotations.NullMarked;
