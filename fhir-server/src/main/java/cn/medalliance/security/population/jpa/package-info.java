/** What of the stored rows a caller may see, and how they become JSON. */
@NullMarked
package cn.medalliance.security.population.jpa;

import org.jspecify.annotations.NullMarked;
