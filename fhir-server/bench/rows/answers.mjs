// Whether an answer is the right one. Each check says what is wrong, or nothing.

export const resources = bundle =>
  (bundle?.entry ?? []).map(entry => entry.resource).filter(each => each && each.resourceType !== 'OperationOutcome');

const key = resource => `${resource.resourceType}/${resource.id}`;
const sorted = values => [...values].sort();
const equal = (one, other) => one.length === other.length && one.every((value, place) => value === other[place]);

/** Exactly these ids, in any order. */
export const exactly = ids => bundle => {
  const found = sorted(resources(bundle).map(each => each.id));
  return equal(found, sorted(ids)) ? undefined : `${found.length} resources, and not the ${ids.length} that there are`;
};

/** One page of these: as many as fit, each of them once. */
export const pageOf = (ids, size) => bundle => {
  const found = resources(bundle).map(each => each.id);
  const wanted = Math.min(ids.size, size);
  if (found.length !== wanted || new Set(found).size !== wanted) {
    return `${new Set(found).size} different resources of ${found.length}, not ${wanted}`;
  }
  const strange = found.find(id => !ids.has(id));
  return strange && `${strange} does not match`;
};

/** The first of these, by time; those of equal time in any order. */
export const inOrder = (expected, size) => bundle => {
  const found = resources(bundle);
  const times = found.map(each => Date.parse(each.effectiveDateTime));
  const known = new Set(expected.map(each => each.id));
  if (!equal(times, expected.slice(0, size).map(each => each.time))) {
    return `${found.length} resources, not the latest ${Math.min(expected.length, size)} in their order`;
  }
  const strange = found.find(each => !known.has(each.id));
  return strange && `${strange.id} does not match`;
};

export const withTotal = (total, check) => bundle =>
  bundle?.total === total ? check(bundle) : `a total of ${bundle?.total}, not ${total}`;

/** All of a patient's, each once, and nobody else's. */
export const everythingOf = person => bundle => {
  const found = resources(bundle).map(key);
  const there = new Set(found);
  const missing = person.compartment.find(each => !there.has(each));
  const others = found.find(each => each.startsWith('Patient/') && each !== `Patient/${person.id}`);
  return (
    (missing && `${missing} is missing`)
    ?? (others && `${others} is another patient`)
    ?? (there.size === found.length ? undefined : 'a resource twice')
  );
};
