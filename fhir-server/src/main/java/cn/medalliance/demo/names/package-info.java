/**
 * Chinese names for made-up people. The lists lie beside the classes as tables.
 *
 * <p>Begin at {@code NameBook}. Nothing here knows who bears the name.
 */
@NullMarked
package cn.medalliance.demo.names;

import org.jspecify.annotations.NullMarked;
