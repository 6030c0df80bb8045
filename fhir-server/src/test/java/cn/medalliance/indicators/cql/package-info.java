@NullMarked
package cn.medalliance.indicators.cql;

import org.jspecify.annotations.NullMarked;
