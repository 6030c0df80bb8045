import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../machine/description.mjs';
import { spread } from '../measure/statistics.mjs';
import { replaced } from '../report/report.mjs';
import { figure, section } from '../report/tables.mjs';

const PAGE = 'before\n<!-- results: written by make bench-report -->\nold\n<!-- end of results -->\nafter\n';
const several = value => spread([value, value * 2, value * 3]);
const measured = {
  perSecond: several(100), serverCpu: several(1), databaseCpu: several(0.5), others: several(0.01),
  milliseconds: { p50: 1, p95: 2, p99: 3 },
};
const result = {
  condition: 'guide', title: 'A title', date: '2026-01-02T03:04:05.000Z', command: 'bench guide', commit: 'abc',
  machine: { processor: 'P', cores: 2, memoryGiB: 8, system: 'Linux 6' },
  data: { resources: 10, patients: 2, megabytes: 1 }, settings: { rounds: 3, seconds: 6, heap: '2g' },
  servers: [{ name: 'ours', java: '17', postgresql: '17.1' }, { name: 'peer' }], memory: { ours: { most: 900 } },
  rows: [
    {
      id: 'read', label: 'read', aim: 'fast', clients: 8,
      figures: { ours: measured, peer: { wrong: 'GET /x | 500' } },
    },
    { id: 'export', label: 'export', aim: 'soon', missing: 'not there yet' },
  ],
};

test('results stand between the marks, and the rest stays', () => {
  const page = replaced(PAGE, ['new']);
  assert.match(page, /^before\n/);
  assert.match(page, /\nnew\n/);
  assert.match(page, /\nafter\n$/);
  assert.doesNotMatch(page, /old/);
});

test('without results the page says so', () => {
  assert.match(replaced(PAGE, []), /Not measured yet/);
});

test('a page without marks is refused', () => {
  assert.throws(() => replaced('nothing', ['new']));
});

test('a row has its figures, a wrong one says so, a missing one is named', () => {
  const text = section(result);
  assert.match(text, /\| read \| 8 \| 200 \(100–300\)\/s \| 1 \/ 2 \/ 3 \| 2 \+ 1 \| 2 % \| wrong \|/);
  assert.match(text, /- read, peer: GET \/x {3}500/);
  assert.match(text, /\| export \|  \| not there yet/);
  const width = line => line.split('|').length;
  const lines = text.split('\n').filter(line => line.startsWith('|'));
  assert.equal(new Set(lines.map(width)).size, 1);
});

test('figures have as many digits as say something', () => {
  assert.equal(figure(1234.5), '1,235');
  assert.equal(figure(12.34), '12.3');
  assert.equal(figure(0.1234), '0.12');
  assert.equal(figure(undefined), '');
});

test('the spread of nothing is nothing', () => {
  assert.equal(spread([]), undefined);
  assert.equal(spread([NaN, undefined]), undefined);
});

test('a command names no folders of the machine', () => {
  assert.equal(command(['open', '--jar=/home/me/x.jar', '/data/y']), 'node bench.mjs open --jar=…/x.jar …/y');
});
