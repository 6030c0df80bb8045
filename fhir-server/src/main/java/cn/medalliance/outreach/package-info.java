/**
 * What residents are sent: education goes to those who agreed to be contacted. The rules are {@code .model}; {@code .jpa} holds
 * every write against them.
 */
@NullMarked
package cn.medalliance.outreach;

import org.jspecify.annotations.NullMarked;
