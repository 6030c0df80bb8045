/** What the guide's tables for intake promise. */
@NullMarked
package cn.medalliance.mappings.codes;

import org.jspecify.annotations.NullMarked;
