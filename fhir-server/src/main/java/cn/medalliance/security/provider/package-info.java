/**
 * The identity provider in this process: Spring Authorization Server with SMART's rules for clients, scopes and
 * assertions. Begin at {@code ProviderConfig}.
 */
@NullMarked
package cn.medalliance.security.provider;

import org.jspecify.annotations.NullMarked;
