/**
 * FHIRPath over JSON: parsed by HL7's library, compiled to closures. Begin at {@code PathCompiler}. Used by views and by validation;
 * knows no server and no database.
 */
@NullMarked
package cn.medalliance.fhir.path;

import org.jspecify.annotations.NullMarked;
