@NullMarked
package cn.medalliance.referral.model;

import org.jspecify.annotations.NullMarked;
