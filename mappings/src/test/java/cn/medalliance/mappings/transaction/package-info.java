/** What transactions promise. */
@NullMarked
package cn.medalliance.mappings.transaction;

import org.jspecify.annotations.NullMarked;
