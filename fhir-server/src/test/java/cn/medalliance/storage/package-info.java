/**
 * What must survive: the packaged server as a process of its own that is killed and started again. Begin at {@code
 * KilledServerIT}.
 */
@NullMarked
package cn.medalliance.storage;

import org.jspecify.annotations.NullMarked;
