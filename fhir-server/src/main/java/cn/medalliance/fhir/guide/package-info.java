/** The built guide in the server: installed once per content, served to the validator from memory. */
@NullMarked
package cn.medalliance.fhir.guide;

import org.jspecify.annotations.NullMarked;
