@NullMarked
package cn.medalliance.views;

import org.jspecify.annotations.NullMarked;
