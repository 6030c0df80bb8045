/**
 * Calls that the server itself makes, to addresses that stand in settings or in registered data: keys of clients and of
 * identity providers. All of them go through {@code OutgoingCalls}; begin there. Nothing else in the server opens a
 * connection to another host, the database apart.
 */
@NullMarked
package cn.medalliance.security.outgoing;

import org.jspecify.annotations.NullMarked;
