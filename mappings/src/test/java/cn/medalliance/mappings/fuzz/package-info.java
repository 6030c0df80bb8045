/** Inputs that nobody thought of, found by coverage: every reader answers or refuses, and ends. */
@NullMarked
package cn.medalliance.mappings.fuzz;

import org.jspecify.annotations.NullMarked;
