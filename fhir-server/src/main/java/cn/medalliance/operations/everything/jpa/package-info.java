/** {@code $everything} where it touches the database. */
@NullMarked
package cn.medalliance.operations.everything.jpa;

import org.jspecify.annotations.NullMarked;
