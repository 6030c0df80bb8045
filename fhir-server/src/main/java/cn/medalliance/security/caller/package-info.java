/** Who is calling: begin at {@code Caller}. */
@NullMarked
package cn.medalliance.security.caller;

import org.jspecify.annotations.NullMarked;
