/** What the reading of tables promises. */
@NullMarked
package cn.medalliance.mappings.csv;

import org.jspecify.annotations.NullMarked;
