/**
 * Who may be the same person: {@code Patient/$match}. How records are compared and made one is {@code .model}; {@code .jpa} does it.
 * Other features ask {@code ResidentNames}.
 */
@NullMarked
package cn.medalliance.identity;

import org.jspecify.annotations.NullMarked;
