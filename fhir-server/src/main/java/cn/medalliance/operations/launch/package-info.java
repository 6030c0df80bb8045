/** {@code $launch}: a system prepares the launch of an app for its user. Begin at {@code LaunchProvider}. */
@NullMarked
package cn.medalliance.operations.launch;

import org.jspecify.annotations.NullMarked;
