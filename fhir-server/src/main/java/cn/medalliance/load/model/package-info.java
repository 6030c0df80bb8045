/** A folder of NDJSON, its lines and the ids in them; pure Java. */
@NullMarked
package cn.medalliance.load.model;

import org.jspecify.annotations.NullMarked;
