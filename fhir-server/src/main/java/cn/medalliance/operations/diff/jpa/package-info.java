/** {@code $diff}: what changed between two versions. Begin at {@code VersionDiffProvider}. */
@NullMarked
package cn.medalliance.operations.diff.jpa;

import org.jspecify.annotations.NullMarked;
