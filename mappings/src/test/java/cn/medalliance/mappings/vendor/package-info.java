/** What is said of a vendor's profile that cannot be used. */
@NullMarked
package cn.medalliance.mappings.vendor;

import org.jspecify.annotations.NullMarked;
