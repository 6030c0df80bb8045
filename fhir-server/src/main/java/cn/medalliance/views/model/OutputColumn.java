package cn.medalliance.views.model;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param type the FHIR type of its values; null when nothing tells
 * @param isCollection whether a row may have several values
 */
public record OutputColumn(
        String name, @Nullable String description, @Nullable String type, boolean isCollection, SqlType sqlType) {}
