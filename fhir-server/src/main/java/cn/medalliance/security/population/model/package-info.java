/** Whose data are read, and how they are shown. */
@NullMarked
package cn.medalliance.security.population.model;

import org.jspecify.annotations.NullMarked;
