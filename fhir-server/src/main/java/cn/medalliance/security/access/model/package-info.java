/** The access rules as data: {@code matrix.csv}, {@code types.csv} and {@code authors.csv}. Begin at {@code AccessMatrix}. */
@NullMarked
package cn.medalliance.security.access.model;

import org.jspecify.annotations.NullMarked;
