/**
 * What leaves of a resource that is shown de-identified ({@code elements.csv}, {@code extensions.csv}), by what it may be
 * searched ({@code parameters.csv}) and under which id it is known. Begin at {@code Deidentifier}.
 */
@NullMarked
package cn.medalliance.security.deidentification.model;

import org.jspecify.annotations.NullMarked;
