/** Who may be the same person: {@code Patient/$match}. How records are compared is {@code .model}. */
@NullMarked
package cn.medalliance.identity;

import org.jspecify.annotations.NullMarked;
