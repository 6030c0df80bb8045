@NullMarked
package cn.medalliance.mappings.xlsx;

import org.jspecify.annotations.NullMarked;
