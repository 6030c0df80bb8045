// One client that follows `next` links.
import { resources } from '../rows/answers.mjs';
import { watch } from '../machine/processes.mjs';
import { perRequest } from './round.mjs';
import { inTurn } from './rows.mjs';
import { outcome, summary } from './summary.mjs';

const WANTED = 5000;
const PAGE = 100;

export const paging = {
  id: 'paging',
  label: `paging through ${WANTED.toLocaleString('en')}`,
  unit: 'resources',
  clients: 1,
  aim: '≥ 20,000/s',
};

/** Pages through what a search finds, as far as wanted; every resource must come once. */
export async function page(servers, facts, rounds) {
  const results = await inTurn(servers, rounds, server => follow(server, facts));
  return outcome(paging, servers, server => summary(results.get(server)));
}

async function follow(server, facts) {
  const { query, ids } = facts.paged;
  const seen = new Set();
  const latencies = [];
  const used = watch(server.processes());
  const begin = performance.now();
  let count = 0;
  for (let path = `/Observation?${query}&_count=${PAGE}`; path && count < WANTED;) {
    const { status, json, milliseconds } = await server.http.ask({ path });
    if (status !== 200) {
      return { wrong: [`GET ${path}: ${status} after ${count} resources`] };
    }
    latencies.push(milliseconds);
    for (const { id } of resources(json)) {
      count++;
      seen.add(id);
    }
    path = json.link?.find(link => link.relation === 'next')?.url;
  }
  const seconds = (performance.now() - begin) / 1000;
  const cpu = used();
  const right = [...seen].filter(id => ids.has(id)).length;
  const wanted = Math.min(ids.size, WANTED);
  const isRight = count >= wanted && right === count && seen.size === count;
  const wrong = isRight ? [] : [`${right} right resources of ${count}, not ${wanted}`];
  return { perSecond: count / seconds, ...perRequest(cpu, count), latencies, wrong };
}
