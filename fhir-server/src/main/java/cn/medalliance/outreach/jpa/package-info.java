/** Every message to residents held against their consents, at the end of its transaction. Begin at {@code OutreachInterceptor}. */
@NullMarked
package cn.medalliance.outreach.jpa;

import org.jspecify.annotations.NullMarked;
