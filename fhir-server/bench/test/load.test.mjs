import assert from 'node:assert/strict';
import test from 'node:test';
import { figuresOf } from '../measure/initial-load.mjs';

const SAID = '完成 done, load 1: 读取 read 2,000, 载入 loaded 2,000, 拒绝 rejected 0; 1,000.0 s, 2/s\n';
const CPU = { server: 1, database: 0.5, others: 0.25 };

test('a load is told by its own last line', () => {
  const figures = figuresOf(`读取标识 ids …\n${SAID}`, 2000, CPU);
  assert.equal(figures.perSecond.median, 2);
  assert.equal(figures.serverCpu.median, 0.5);
  assert.equal(figures.databaseCpu.median, 0.25);
});

test('a load that left lines out, or broke off, has no figures', () => {
  assert.match(figuresOf(SAID, 2001, CPU).wrong, /of 2001/);
  assert.match(figuresOf('载入中断 The load broke off', 2000, CPU).wrong, /broke off/);
});
