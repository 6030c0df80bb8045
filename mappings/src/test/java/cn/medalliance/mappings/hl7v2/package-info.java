/** Answers to messages. */
@NullMarked
package cn.medalliance.mappings.hl7v2;

import org.jspecify.annotations.NullMarked;
