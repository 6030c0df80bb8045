import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everythingOf, exactly, inOrder, pageOf, withTotal } from '../rows/answers.mjs';

const bundle = (...resources) => ({ total: resources.length, entry: resources.map(resource => ({ resource })) });
const at = time => new Date(time).toISOString();
const observation = (id, time) => ({ resourceType: 'Observation', id, effectiveDateTime: at(time) });

test('exactly these ids', () => {
  const check = exactly(['a', 'b']);
  assert.equal(check(bundle({ id: 'b' }, { id: 'a' })), undefined);
  assert.ok(check(bundle({ id: 'a' })));
  assert.ok(check(bundle({ id: 'a' }, { id: 'c' })));
});

test('outcomes beside the matches are no matches', () => {
  assert.equal(exactly(['a'])(bundle({ id: 'a' }, { resourceType: 'OperationOutcome' })), undefined);
});

test('a page is full, without duplicates and without others', () => {
  const check = pageOf(new Set(['a', 'b', 'c']), 2);
  assert.equal(check(bundle({ id: 'a' }, { id: 'c' })), undefined);
  assert.ok(check(bundle({ id: 'a' })));
  assert.ok(check(bundle({ id: 'a' }, { id: 'a' })));
  assert.ok(check(bundle({ id: 'a' }, { id: 'x' })));
});

test('the latest come first, and equal ones in any order', () => {
  const expected = [{ id: 'c', time: 3000 }, { id: 'a', time: 1000 }, { id: 'b', time: 1000 }];
  const check = inOrder(expected, 3);
  assert.equal(check(bundle(observation('c', 3000), observation('b', 1000), observation('a', 1000))), undefined);
  assert.ok(check(bundle(observation('a', 1000), observation('b', 1000), observation('c', 3000))));
  assert.ok(check(bundle(observation('x', 3000), observation('b', 1000), observation('a', 1000))));
});

test('a total is right or wrong', () => {
  assert.equal(withTotal(1, () => undefined)(bundle({ id: 'a' })), undefined);
  assert.ok(withTotal(2, () => undefined)(bundle({ id: 'a' })));
});

test('everything of a patient is whole and nobody else\'s', () => {
  const check = everythingOf({ id: 'p', compartment: ['Observation/a'] });
  const patient = { resourceType: 'Patient', id: 'p' };
  const mine = { resourceType: 'Observation', id: 'a' };
  assert.equal(check(bundle(patient, mine, { resourceType: 'Provenance', id: 'z' })), undefined);
  assert.ok(check(bundle(patient)));
  assert.ok(check(bundle(patient, mine, mine)));
  assert.ok(check(bundle(patient, mine, { resourceType: 'Patient', id: 'q' })));
});

test('no answer at all is wrong', () => {
  assert.ok(exactly(['a'])(undefined));
});
