/**
 * Finds the candidates for {@code $lastn} in HAPI's index tables and reads the chosen ones. Begin at {@code
 * LastNSearch}.
 */
@NullMarked
package cn.medalliance.operations.lastn.jpa;

import org.jspecify.annotations.NullMarked;
