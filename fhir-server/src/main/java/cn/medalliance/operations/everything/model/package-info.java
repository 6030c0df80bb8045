/** What is asked of {@code $everything}: {@link cn.medalliance.operations.everything.model.EverythingRequest}. */
@NullMarked
package cn.medalliance.operations.everything.model;

import org.jspecify.annotations.NullMarked;
