@NullMarked
package cn.medalliance.views.jpa;

import org.jspecify.annotations.NullMarked;
