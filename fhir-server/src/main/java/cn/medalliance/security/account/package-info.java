/**
 * Persons who sign in at the embedded identity provider: accounts, passwords, one-time codes. Begin at {@code AccountLogin}.
 * {@code jpa} finds the person's resource.
 */
@NullMarked
package cn.medalliance.security.account;

import org.jspecify.annotations.NullMarked;
