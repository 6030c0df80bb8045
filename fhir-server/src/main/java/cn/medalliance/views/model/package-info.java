/**
 * SQL on FHIR v2: begin at {@code ViewCompiler}, which makes a {@code CompiledView} of a view definition; that makes rows of
 * resources. FHIRPath is parsed by HL7's library and compiled to closures over JSON trees. Knows no server and no database.
 */
@NullMarked
package cn.medalliance.views.model;

import org.jspecify.annotations.NullMarked;
