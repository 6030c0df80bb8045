package cn.medalliance.demo.referral;

import java.time.LocalDateTime;

/** A step that was taken, and when. */
public record Event(LocalDateTime at, Step step) {}
