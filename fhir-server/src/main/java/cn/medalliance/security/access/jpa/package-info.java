/**
 * Who may do what with which resource, in secured mode: the tables of {@code model} held against every request. Begin at
 * {@code AccessDecisions}.
 */
@NullMarked
package cn.medalliance.security.access.jpa;

import org.jspecify.annotations.NullMarked;
