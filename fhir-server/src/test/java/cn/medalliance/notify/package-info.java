@NullMarked
package cn.medalliance.notify;

import org.jspecify.annotations.NullMarked;
