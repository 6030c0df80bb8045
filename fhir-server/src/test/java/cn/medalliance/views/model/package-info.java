@NullMarked
package cn.medalliance.views.model;

import org.jspecify.annotations.NullMarked;
