package cn.medalliance.load.model;

/**
 * One line of a file.
 *
 * @param number from 1, blank lines counted
 * @param text as it stands there, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Line(long number, byte[] text) {}
