/** The resources for which accounts stand. Begin at {@code Persons}. */
@NullMarked
package cn.medalliance.security.account.jpa;

import org.jspecify.annotations.NullMarked;
