/** The golden cases: whole inputs and the whole of what becomes of them. A new case is a folder, not code. */
@NullMarked
package cn.medalliance.mappings.cases;

import org.jspecify.annotations.NullMarked;
