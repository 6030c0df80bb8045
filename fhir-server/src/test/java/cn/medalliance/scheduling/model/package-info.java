/** The rules of booking, without a server. */
@NullMarked
package cn.medalliance.scheduling.model;

import org.jspecify.annotations.NullMarked;
