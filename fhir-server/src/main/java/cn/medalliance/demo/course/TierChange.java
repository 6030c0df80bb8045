package cn.medalliance.demo.course;

import java.time.LocalDate;

/** From this day on the tier is this one. */
public record TierChange(LocalDate date, Tier tier, String reason) {}
