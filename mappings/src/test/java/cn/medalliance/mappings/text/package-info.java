/** What the readings of cells promise. */
@NullMarked
package cn.medalliance.mappings.text;

import org.jspecify.annotations.NullMarked;
