@NullMarked
package cn.medalliance.mappings.structuremap;

import org.jspecify.annotations.NullMarked;
