/**
 * What every feature speaks: the failures a client can see ({@link cn.medalliance.shared.ErrorCode}) and how code refuses
 * ({@link cn.medalliance.shared.Refusal}). Knows no Spring, no HAPI.
 */
@NullMarked
package cn.medalliance.shared;

import org.jspecify.annotations.NullMarked;
