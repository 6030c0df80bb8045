import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { inTurn, measure } from '../measure/rows.mjs';
import { Http } from '../servers/http.mjs';

const SETTINGS = { seed: 1, rounds: 2, clients: 2, warm: 0.1, seconds: 0.3, calm: 1, calmSeconds: 0 };
let stub;
const servers = [];

before(async () => {
  stub = http.createServer((request, response) => {
    const id = request.url.startsWith('/wrong') ? 'other' : 'asked';
    response.setHeader('Content-Type', 'application/fhir+json');
    response.end(JSON.stringify({ resourceType: 'Patient', id }));
  });
  await new Promise(done => stub.listen(0, '127.0.0.1', done));
  for (const name of ['right', 'wrong']) {
    const at = new Http(`http://127.0.0.1:${stub.address().port}/${name}`);
    servers.push({ name, http: at, as: () => at, processes: () => ({ server: process.pid }) });
  }
});

after(() => {
  servers.forEach(each => each.http.close());
  stub.close();
});

const row = {
  id: 'read',
  label: 'read',
  questions: () => () => ({
    path: '/Patient/asked',
    check: found => (found.id === 'asked' ? undefined : 'another one'),
  }),
};

test('a server that is right has figures, one that is wrong says what was wrong', async () => {
  const { figures, ratio } = await measure(row, servers, {}, SETTINGS);
  assert.ok(figures.right.perSecond.median > 1);
  assert.equal(figures.right.perSecond.rounds, 2);
  assert.ok(figures.right.milliseconds.p99 >= figures.right.milliseconds.p50);
  assert.match(figures.wrong.wrong, /another one/);
  assert.equal(figures.wrong.perSecond, undefined);
  assert.equal(ratio, undefined);
});

test('two servers take rounds in turn and are compared round by round', async () => {
  const order = [];
  await inTurn(['a', 'b'], 3, async server => {
    order.push(server);
    return {};
  });
  assert.equal(order.join(''), 'abbaab');
  const { ratio } = await measure(row, [servers[0], { ...servers[0], name: 'again' }], {}, SETTINGS);
  assert.equal(ratio.perSecond.rounds, 2);
});

test('no machine but this one is loaded', () => {
  assert.throws(() => new Http('http://example.org/fhir'));
  const here = new Http('http://localhost:1/fhir');
  assert.throws(() => here.send({ path: 'http://example.org/fhir?_getpages=1' }));
  here.close();
});
