/**
 * The guide's views as tables of PostgreSQL in the schema {@code views}: made anew by {@code ViewRebuild}, kept in step with what
 * is written by {@code ViewRefresh}, compared with what is stored by {@code ViewVerification}.
 */
@NullMarked
package cn.medalliance.views.table;

import org.jspecify.annotations.NullMarked;
