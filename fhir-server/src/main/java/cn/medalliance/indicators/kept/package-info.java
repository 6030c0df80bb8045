@NullMarked
package cn.medalliance.indicators.kept;

import org.jspecify.annotations.NullMarked;
