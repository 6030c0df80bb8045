/** {@code $transform}: an instance of a vendor's format to FHIR by one of the guide's StructureMaps, without storing anything. Begin at {@code TransformProvider}. */
@NullMarked
package cn.medalliance.operations.transform;

import org.jspecify.annotations.NullMarked;
