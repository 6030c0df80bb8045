import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chance } from '../data/chance.mjs';
import { Facts } from '../data/facts.mjs';
import { people } from '../data/people.mjs';
import { reads } from '../rows/reads.mjs';
import { writes } from '../rows/writes.mjs';

const rows = [...reads, ...writes];
const all = [...people({ seed: 1, patients: 40 })].flat().map(resource => ({ resource, text: JSON.stringify(resource) }));
const facts = Object.assign(new Facts(all), { performer: 'Organization/b-organization-001' });

test('rows have ids of their own, a label and an aim', () => {
  assert.equal(new Set(rows.map(row => row.id)).size, rows.length);
  assert.ok(rows.every(row => row.label && row.aim));
});

test('every question can be asked and takes no empty answer for a right one', () => {
  for (const row of rows) {
    const question = row.questions(facts, new Chance(1, row.id));
    for (let number = 0; number < 50; number++) {
      const { path, check } = question();
      assert.match(path, /^\/[A-Za-z]/);
      assert.doesNotMatch(path, /undefined|NaN/);
      assert.ok(check(undefined), `${row.id}: ${path}`);
    }
  }
});

test('nothing is written to patients about whom something is asked', () => {
  const asked = new Set(facts.asked.map(each => `Patient/${each.id}`));
  for (const row of writes) {
    const question = row.questions(facts, new Chance(1, row.id));
    for (let number = 0; number < 50; number++) {
      assert.ok(!asked.has(question().body.subject.reference));
    }
  }
});
