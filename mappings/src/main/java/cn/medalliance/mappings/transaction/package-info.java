/**
 * Transaction Bundles that may be sent any number of times: every entry is found again by a business identifier.
 *
 * <p>Begin at {@code TransactionBuilder}. Nothing here knows a form or a vendor.
 */
@NullMarked
package cn.medalliance.mappings.transaction;

import org.jspecify.annotations.NullMarked;
