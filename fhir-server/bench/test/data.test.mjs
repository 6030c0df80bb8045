import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Facts } from '../data/facts.mjs';
import * as folder from '../data/folder.mjs';
import { GLUCOSE, PANEL } from '../data/observations.mjs';
import { people } from '../data/people.mjs';
import { pack } from '../data/transactions.mjs';

const made = (seed, patients) => [...people({ seed, patients })];
const items = groups => groups.flat().map(resource => ({ resource, text: JSON.stringify(resource) }));

test('the same seed gives the same people', () => {
  assert.deepEqual(made(7, 20), made(7, 20));
});

test('another seed gives others', () => {
  assert.notDeepEqual(made(7, 20), made(8, 20));
});

test('a person has 35 resources under ids of their own', () => {
  const [, ...groups] = made(1, 10);
  for (const group of groups) {
    assert.equal(group.length, 35);
    assert.equal(new Set(group.map(each => each.id)).size, 35);
  }
});

test('what is written is read again, and each patient has what belongs to it', () => {
  const to = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    const groups = made(1, 12);
    const size = folder.write(to, groups);
    const { all, bytes } = folder.read(to);
    assert.equal(all.length, size.resources);
    assert.equal(bytes, size.bytes);
    const { shared, patients } = folder.grouped(all);
    assert.equal(shared.length, groups[0].length);
    assert.equal(shared[0].resource.resourceType, 'Organization');
    assert.deepEqual(patients.map(each => each.length), Array(12).fill(35));
    assert.ok(patients.every(([first]) => first.resource.resourceType === 'Patient'));
    for (const group of patients) {
      const seen = new Set();
      for (const { resource, text } of group) {
        seen.add(`${resource.resourceType}/${resource.id}`);
        for (const [, target] of text.matchAll(/"reference":"([^"]+)"/g)) {
          assert.ok(seen.has(target) || shared.some(each => target.endsWith(`/${each.resource.id}`)), target);
        }
      }
    }
  } finally {
    fs.rmSync(to, { recursive: true });
  }
});

test('a transaction has whole groups; one that does not fit is cut, and its parts stay in order', () => {
  const groups = made(1, 30).map(group => items([group]));
  const bundles = pack(groups.slice(1), 35);
  assert.deepEqual(bundles.map(each => each.resources), Array(30).fill(35));
  const [cut, ...others] = pack([Array(451).fill(groups[1][0]), groups[2]], 35);
  assert.deepEqual(cut.bodies.map(body => JSON.parse(body).entry.length), [450, 1]);
  assert.equal(others.length, 1);
  assert.equal(JSON.parse(bundles[0].bodies[0]).entry[0].request.method, 'PUT');
});

test('every tenth patient is kept for writing and is never asked about', () => {
  const facts = new Facts(items(made(1, 100)));
  assert.equal(facts.reserved.length, 10);
  assert.equal(facts.asked.length, 90);
  assert.ok(facts.reserved.every(each => !facts.asked.includes(each)));
});

test('answers are known without a server', () => {
  const facts = new Facts(items(made(1, 40)));
  assert.deepEqual(facts.missing(), []);
  const [person] = facts.asked;
  const pressures = person.latest(PANEL);
  assert.equal(pressures.length, 9);
  assert.ok(pressures.every((each, place) => place === 0 || each.time <= pressures[place - 1].time));
  assert.deepEqual(person.newestVitalSigns().sort(), [`${person.id}-pressure-8`, `${person.id}-weight-8`]);
  assert.equal(facts.values.get(GLUCOSE).length, 240);
  const middle = facts.quantile(GLUCOSE, 0.5);
  const above = facts.atLeast(GLUCOSE, middle).length;
  assert.ok(above >= 120 && above < 240);
});

test('data that are too few are said to be', () => {
  assert.notDeepEqual(new Facts(items(made(1, 5))).missing(), []);
});
