/**
 * What a resident's Consent denies, read from the resource without anything around it. Begin at {@code ConsentReader}.
 */
@NullMarked
package cn.medalliance.security.consent.model;

import org.jspecify.annotations.NullMarked;
