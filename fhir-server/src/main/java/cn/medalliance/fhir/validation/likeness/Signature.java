package cn.medalliance.fhir.validation.likeness;

/**
 * All that rules can see of a resource, as a SHA-256 of it. A hash that can be forged would let in what was never checked.
 *
 * @param first bytes 0 to 7, and so on
 */
public record Signature(long first, long second, long third, long fourth) {}
