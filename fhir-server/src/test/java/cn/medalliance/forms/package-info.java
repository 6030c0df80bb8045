/** Forms filled in beforehand and taken apart, over HTTP. */
@NullMarked
package cn.medalliance.forms;

import org.jspecify.annotations.NullMarked;
