/**
 * What vendors call things, as data: a profile in YAML says which of a vendor's columns is which column of a form, what its
 * codes mean, and in which unit its numbers are.
 *
 * <p>Begin at {@code VendorProfile}; {@code ProfileReader} reads one and says what is wrong with it. What a form's columns are is
 * not known here.
 */
@NullMarked
package cn.medalliance.mappings.vendor;

import org.jspecify.annotations.NullMarked;
