package cn.medalliance.load.model;

import org.jspecify.annotations.Nullable;

/**
 * Why a line was not stored.
 *
 * @param file the file's name
 * @param line from 1
 * @param resource as {@code Type/id}; null where it could not be read
 * @param rule an error code of {@code docs/errors.md} or the id of a rule of the guide
 * @param place the element, as FHIRPath; null when there is none
 * @param reason a sentence
 */
public record Rejection(
        String file,
        long line,
        @Nullable String resource,
        String rule,
        @Nullable String place,
        String reason) {}
