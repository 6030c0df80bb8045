/**
 * Resources as rows of HAPI's tables: made by HAPI's own extraction, written with PostgreSQL's COPY. Begin at {@code
 * LoadRun}.
 */
@NullMarked
package cn.medalliance.load.jpa;

import org.jspecify.annotations.NullMarked;
