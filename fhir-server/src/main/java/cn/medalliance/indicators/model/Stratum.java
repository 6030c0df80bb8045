package cn.medalliance.indicators.model;

import org.jspecify.annotations.Nullable;

/**
 * A part of those whom an indicator counts.
 *
 * @param stratifier code of mca-stratifier
 * @param value null: of whom it is not known
 */
public record Stratum(String stratifier, @Nullable String value, Counts counts) {}
