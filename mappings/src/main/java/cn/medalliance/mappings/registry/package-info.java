/**
 * Which formats there are: {@code Sources} finds one by the id under which {@code $convert} and {@code intake} name it.
 *
 * <p>The only place that knows every format; a new one is added here.
 */
@NullMarked
package cn.medalliance.mappings.registry;

import org.jspecify.annotations.NullMarked;
