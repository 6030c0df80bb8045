/**
 * The tables of the guide as rules: which move of a task and of a request is allowed to whom, and what it needs. Begin at
 * {@code TaskMoves}. Knows no FHIR server and no database.
 */
@NullMarked
package cn.medalliance.referral.model;

import org.jspecify.annotations.NullMarked;
