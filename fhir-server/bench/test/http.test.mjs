import assert from 'node:assert/strict';
import http from 'node:http';
import { test } from 'node:test';
import { Http } from '../servers/http.mjs';

/** Answers the first request, and ends the connection of the second. */
async function forgetful(use) {
  let requests = 0;
  const server = http.createServer((request, response) => {
    requests += 1;
    if (requests === 2) {
      request.socket.destroy();
    } else {
      response.end('{}');
    }
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const client = new Http(`http://127.0.0.1:${server.address().port}/fhir`);
  try {
    await use(client);
  } finally {
    client.close();
    server.close();
  }
}

test('what is asked over a connection that was just closed is asked again', () =>
  forgetful(async client => {
    assert.equal((await client.ask({ path: '/metadata' })).status, 200);
    assert.equal((await client.ask({ path: '/metadata' })).status, 200);
  }));

test('what is written is never sent again', () =>
  forgetful(async client => {
    assert.equal((await client.ask({ path: '/metadata' })).status, 200);
    assert.equal((await client.ask({ method: 'POST', path: '/', body: {} })).status, 0);
  }));
