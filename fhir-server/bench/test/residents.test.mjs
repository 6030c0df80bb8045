import assert from 'node:assert/strict';
import test from 'node:test';
import { identity, residents } from '../data/residents.mjs';

const RECORD = 'urn:oid:2.16.156.10011.1.2';
const IDENTITY = 'urn:oid:2.16.156.10011.1.3';
const LIKE = { resourceType: 'Patient', identifier: [{ system: IDENTITY, value: '' }, { system: RECORD, value: '' }] };

test('a number has the check of the standard', () => {
  // The example of GB 11643-1999, 5.
  assert.equal(identity('1949-12-31', 2, '110105'), '11010519491231002X');
});

test('residents have numbers and ids of their own', () => {
  const all = [...residents(LIKE, 300, 'one'), ...residents(LIKE, 300, 'other')];
  for (const value of [each => each.id, ...[0, 1].map(place => each => each.identifier[place].value)]) {
    assert.equal(new Set(all.map(value)).size, all.length);
  }
  assert.ok(all.every(each => /^\d{17}$/.test(each.identifier[1].value)));
});
