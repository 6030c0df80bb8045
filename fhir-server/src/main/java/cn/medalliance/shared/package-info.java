/**
 * What every feature speaks: the failures a client can see ({@link cn.medalliance.shared.ErrorCode}) and how code refuses
 * ({@link cn.medalliance.shared.Refusal}); and the tables in which rules lie ({@link cn.medalliance.shared.CsvTable}). Knows no
 * Spring, no HAPI.
 */
@NullMarked
package cn.medalliance.shared;

import org.jspecify.annotations.NullMarked;
