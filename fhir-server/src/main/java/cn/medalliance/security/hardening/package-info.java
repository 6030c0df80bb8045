/**
 * What protects the server from its clients and its clients from each other: shares of the server for each client, headers
 * of answers, which web pages' scripts may call, and that nobody speaks in the clear. Begin at {@code HardeningConfig}.
 */
@NullMarked
package cn.medalliance.security.hardening;

import org.jspecify.annotations.NullMarked;
