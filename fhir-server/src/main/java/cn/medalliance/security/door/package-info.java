/**
 * The door in secured mode: tokens are verified, and scopes decide what a request may do. Begin at {@code DoorConfig}.
 */
@NullMarked
package cn.medalliance.security.door;

import org.jspecify.annotations.NullMarked;
