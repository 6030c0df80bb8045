/** Streams stored resources from PostgreSQL into files. */
@NullMarked
package cn.medalliance.export.jpa;

import org.jspecify.annotations.NullMarked;
