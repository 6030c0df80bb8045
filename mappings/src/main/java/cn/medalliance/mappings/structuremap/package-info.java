/**
 * The guide's StructureMaps, run by HL7's engine over instances of its logical models.
 *
 * <p>Begin at {@code MapEngine}; {@code MapRun} is the engine, one thread's. {@code MapDefinitions} is what the engine sees of FHIR and of the guide, {@code MapTables} what
 * it translates with. Nothing here knows a form or a vendor: what becomes of what is said by the maps alone.
 */
@NullMarked
package cn.medalliance.mappings.structuremap;

import org.jspecify.annotations.NullMarked;
