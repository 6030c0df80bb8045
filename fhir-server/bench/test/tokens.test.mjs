import assert from 'node:assert/strict';
import { pbkdf2Sync } from 'node:crypto';
import { test } from 'node:test';
import { registry, secretHash } from '../servers/tokens.mjs';

test('a secret is hashed with a salt of its own, as the server reads it', () => {
  const [, hex] = /^{pbkdf2@SpringSecurity_v5_8}([0-9a-f]+)$/.exec(secretHash('secret'));
  const salt = Buffer.from(hex.slice(0, 32), 'hex');
  assert.equal(pbkdf2Sync('secret', salt, 310_000, 32, 'sha256').toString('hex'), hex.slice(32));
  assert.notEqual(secretHash('secret'), secretHash('secret'));
});

test('the registry has one line for each client and never the secret', () => {
  const text = registry([{ id: 'a', kind: 'loader' }, { id: 'b', kind: 'vendor', organization: '"X"' }], 'hidden');
  assert.match(text, /^clients:\n {2}- \{id: a, kind: loader, scopes: /);
  assert.equal(text.trim().split('\n').length, 3);
  assert.doesNotMatch(text, /hidden/);
});
