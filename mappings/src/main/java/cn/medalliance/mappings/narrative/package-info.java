/** Text that sources send, as text for people in resources. */
@NullMarked
package cn.medalliance.mappings.narrative;

import org.jspecify.annotations.NullMarked;
