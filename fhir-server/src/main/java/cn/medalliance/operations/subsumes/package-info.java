/** {@code $subsumes}: whether one code is the other or above it. Begin at {@code SubsumesProvider}. */
@NullMarked
package cn.medalliance.operations.subsumes;

import org.jspecify.annotations.NullMarked;
