@NullMarked
package cn.medalliance.notify.model;

import org.jspecify.annotations.NullMarked;
