/**
 * The demo county: a made-up medical alliance with its residents, as large as asked, for trials and measurements.
 *
 * <p>Begin at {@code DemoCommand}; {@code DemoCast} says who plays which part in a trial. The packages below it, in the order in which they may know each other: {@code chance}
 * and {@code names}; {@code county} (who works where); {@code people} (who lives there); {@code referral} and
 * {@code course} (what happens to them); {@code fhir} (how that is said to the guide's satisfaction); {@code delivery}
 * (where it goes). Nothing here knows Spring, a database or the server's own classes.
 */
@NullMarked
package cn.medalliance.demo;

import org.jspecify.annotations.NullMarked;
