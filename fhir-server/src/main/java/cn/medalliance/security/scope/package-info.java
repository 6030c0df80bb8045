/** SMART scopes, versions 1 and 2: what a token permits. Begin at {@code SmartScope}. */
@NullMarked
package cn.medalliance.security.scope;

import org.jspecify.annotations.NullMarked;
