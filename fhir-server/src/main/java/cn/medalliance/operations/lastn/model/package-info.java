/** Which Observations are the most recent of their kind: pure rules, no server. Begin at {@code MostRecent}. */
@NullMarked
package cn.medalliance.operations.lastn.model;

import org.jspecify.annotations.NullMarked;
