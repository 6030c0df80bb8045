package cn.medalliance.notify.model;

import java.time.Instant;

/**
 * Something that happened, of which a subscriber is told.
 *
 * @param number its number, from 1 on for each subscriber
 * @param focus {@code Type/id} of what it happened to
 * @param at when
 */
public record Event(long number, String focus, Instant at) {}
