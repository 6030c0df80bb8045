@NullMarked
package cn.medalliance.load.model;

import org.jspecify.annotations.NullMarked;
