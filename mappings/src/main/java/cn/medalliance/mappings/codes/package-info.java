/**
 * The guide's concept maps, read for translating the words of a source.
 *
 * <p>Begin at {@code CodeMaps}. Which word means which code is data of the guide; nothing here knows a single one.
 */
@NullMarked
package cn.medalliance.mappings.codes;

import org.jspecify.annotations.NullMarked;
