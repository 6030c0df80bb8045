// Loading by transactions: the data are cut into as many parts as there are rounds, and the servers take each in turn.
import { pack } from '../data/transactions.mjs';
import { watch } from '../machine/processes.mjs';
import { perRequest } from './round.mjs';
import { inTurn } from './rows.mjs';
import { outcome, summary } from './summary.mjs';

const CLIENTS = 4;
const RESOURCES = 35;
/** What comes first warms up the servers and is not counted. */
const WARM_SHARE = 0.1;
/** By one client, so that each type is there before several store it: two at once can break HAPI 8.8.0's HFJ_RESOURCE_TYPE. */
const ALONE = 20;

export const loading = {
  id: 'transactions',
  label: `transaction bundles, ${RESOURCES} resources or little more each`,
  unit: 'resources',
  clients: CLIENTS,
  aim: '≥ 1,000/s',
};

/** Loads everything into every server, which must be empty of it. */
export async function load(servers, { shared, patients }, rounds) {
  const bundles = pack(patients, RESOURCES);
  const warm = bundles.splice(0, Math.ceil(bundles.length * WARM_SHARE));
  for (const server of servers) {
    for (const bundle of pack([shared], Infinity)) {
      await sendAll(server, [bundle], 1);
    }
    await sendAll(server, warm.slice(0, ALONE), 1);
    await sendAll(server, warm.slice(ALONE), CLIENTS);
  }
  const size = Math.ceil(bundles.length / rounds);
  const results = await inTurn(servers, rounds, (server, number) =>
    sendAll(server, bundles.slice(number * size, (number + 1) * size), CLIENTS));
  return outcome(loading, servers, server => summary(results.get(server)));
}

/** Sends bundles by several clients. A refusal ends everything: without its data nothing else can be right. */
async function sendAll(server, bundles, clients) {
  const waiting = [...bundles];
  const latencies = [];
  const used = watch(server.processes());
  const begin = performance.now();
  let resources = 0;
  const client = async () => {
    for (let bundle = waiting.shift(); bundle; bundle = waiting.shift()) {
      for (const body of bundle.bodies) {
        const answer = await server.loading.send({ method: 'POST', path: '', body }, true);
        if (answer.status !== 200) {
          const text = answer.body?.toString('utf8').slice(0, 1000) ?? answer.failure;
          throw new Error(`${server.name} refuses a transaction: ${answer.status} ${text}`);
        }
        latencies.push(answer.milliseconds);
      }
      resources += bundle.resources;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - begin) / 1000;
  return { perSecond: resources / seconds, ...perRequest(used(), resources), latencies };
}
