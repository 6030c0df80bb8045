// Numbers of numbers.

/** Between the two nearest, as usual. */
export function quantile(values, share) {
  if (values.length === 0) {
    return undefined;
  }
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  return low + (sorted[Math.ceil(place)] - low) * (place - Math.floor(place));
}

/** The middle of some rounds and how far they lie apart; nothing without numbers. */
export function spread(values) {
  const known = values.filter(value => Number.isFinite(value));
  return known.length === 0
    ? undefined
    : { median: quantile(known, 0.5), min: Math.min(...known), max: Math.max(...known), rounds: known.length };
}

/** As much as a reader needs. */
export const rounded = value => (Number.isFinite(value) ? Number(value.toPrecision(4)) : value);

/** Rounds every number in a structure. */
export function tidy(value) {
  if (typeof value === 'number') {
    return rounded(value);
  }
  if (Array.isArray(value)) {
    return value.map(tidy);
  }
  return value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tidy(inner)]))
    : value;
}
