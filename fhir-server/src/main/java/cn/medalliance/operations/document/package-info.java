/**
 * Documents: {@code $document}, a stored composition with what it refers to, and {@code $chronic-summary}, one made of a resident's
 * record. Begin at {@code Documents}.
 */
@NullMarked
package cn.medalliance.operations.document;

import org.jspecify.annotations.NullMarked;
