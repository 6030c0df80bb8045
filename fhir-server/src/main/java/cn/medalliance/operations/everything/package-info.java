/** {@code $everything} of a patient. Begin at {@code EverythingProvider}. */
@NullMarked
package cn.medalliance.operations.everything;

import org.jspecify.annotations.NullMarked;
