/** What every source promises, whatever its format. */
@NullMarked
package cn.medalliance.mappings.registry;

import org.jspecify.annotations.NullMarked;
