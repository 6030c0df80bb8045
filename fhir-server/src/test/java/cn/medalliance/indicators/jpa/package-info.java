@NullMarked
package cn.medalliance.indicators.jpa;

import org.jspecify.annotations.NullMarked;
