@NullMarked
package cn.medalliance.export.jpa;

import org.jspecify.annotations.NullMarked;
