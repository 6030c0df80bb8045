@NullMarked
package cn.medalliance.mappings.followup;

import org.jspecify.annotations.NullMarked;
