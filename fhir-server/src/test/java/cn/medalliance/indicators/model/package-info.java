@NullMarked
package cn.medalliance.indicators.model;

import org.jspecify.annotations.NullMarked;
