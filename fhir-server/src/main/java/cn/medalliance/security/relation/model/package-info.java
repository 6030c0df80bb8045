/** In which relations a caller can stand to a resource: {@code Relation}. */
@NullMarked
package cn.medalliance.security.relation.model;

import org.jspecify.annotations.NullMarked;
