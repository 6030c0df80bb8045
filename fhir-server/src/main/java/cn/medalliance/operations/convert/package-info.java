/** {@code $convert}: a vendor's file to FHIR without storing anything. Begin at {@code ConvertProvider}. */
@NullMarked
package cn.medalliance.operations.convert;

import org.jspecify.annotations.NullMarked;
