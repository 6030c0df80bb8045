/** Two records made one, and apart again: {@code Patient/$mca-merge}, {@code $unmerge}. Begin at {@code Merges}. */
@NullMarked
package cn.medalliance.identity.jpa;

import org.jspecify.annotations.NullMarked;
