/**
 * Vendors' own formats to FHIR: reader, source model, converter, result.
 *
 * <p>A plain library: no Spring, no database. Begin at {@code registry.Sources}: it knows every {@code Source} by its
 * id; a source opens a {@code Conversion}, which yields one {@code ConversionResult} for each row or message. What
 * the pieces below share: {@code csv} and {@code text} read, {@code form} knows the guide's questionnaires, {@code
 * codes} its concept maps, {@code rules} its invariants, {@code transaction} writes Bundles. Each format is a package
 * of its own on top of them.
 */
@NullMarked
package cn.medalliance.mappings;

import org.jspecify.annotations.NullMarked;
