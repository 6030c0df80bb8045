@NullMarked
package cn.medalliance.load.jpa;

import org.jspecify.annotations.NullMarked;
