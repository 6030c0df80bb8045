/** The load against writing the same by REST. */
@NullMarked
package cn.medalliance.load;

import org.jspecify.annotations.NullMarked;
