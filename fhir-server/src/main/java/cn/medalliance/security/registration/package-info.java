/** Apps that register themselves: OAuth 2.0 Dynamic Client Registration, RFC 7591. Begin at {@code RegistrationController}. */
@NullMarked
package cn.medalliance.security.registration;

import org.jspecify.annotations.NullMarked;
