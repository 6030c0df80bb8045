/** What the server reads and writes by itself, beside the rules of access. Begin at {@code OwnStore}. */
@NullMarked
package cn.medalliance.security.caller.jpa;

import org.jspecify.annotations.NullMarked;
