// One client that exports: from the kick-off to the last byte of the last file.
import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { watch } from '../machine/processes.mjs';
import { perRequest } from './round.mjs';
import { inTurn } from './rows.mjs';
import { spread } from './statistics.mjs';
import { outcome } from './summary.mjs';
import { sleep } from './waiting.mjs';

const ASK_AGAIN_MS = 20;
const LONGEST_MS = 600_000;
/** Not the largest: many small exports are what a client that follows changes asks for. */
const SMALL = ['CareTeam', 'Location'];
const LARGE = ['Patient', 'Observation', 'Encounter', 'EpisodeOfCare', 'QuestionnaireResponse', 'MedicationRequest'];
const unzip = promisify(gunzip);

export const exporting = [
  { id: 'export', label: '`$export` of patients and their measurements, visits, forms', types: LARGE, aim: '≤ 2.5 s for 120,774' },
  { id: 'export-small', label: '`$export` of teams and grids', types: SMALL, aim: '≤ 0.5 s for 25' },
];

/** Exports some types; every resource of the data must come exactly once. */
export async function exportAll(row, servers, facts, rounds) {
  const types = row.types.filter(type => facts.ids.has(type));
  if (types.length === 0) {
    return { ...row, missing: 'not in these data' };
  }
  const results = await inTurn(servers, rounds, server => exportOnce(server, types, facts));
  return outcome({ ...row, clients: 1 }, servers, server => figuresOf(results.get(server)));
}

function figuresOf({ rounds, wrong }) {
  return wrong ? { wrong } : {
    seconds: spread(rounds.map(one => one.seconds)),
    resources: rounds[0].resources,
    serverCpu: spread(rounds.map(one => one.serverCpu)),
    databaseCpu: spread(rounds.map(one => one.databaseCpu)),
    others: spread(rounds.map(one => one.others)),
    each: rounds.map(({ seconds, serverCpu, databaseCpu }) => ({ perSecond: 1 / seconds, serverCpu, databaseCpu })),
  };
}

async function exportOnce(server, types, facts) {
  const used = watch(server.processes());
  const begin = performance.now();
  const headers = { Prefer: 'respond-async' };
  const asked = await server.http.ask({ path: `/$export?_type=${types.join(',')}`, headers });
  if (asked.status !== 202) {
    return { wrong: [`$export: ${asked.status} ${JSON.stringify(asked.json)?.slice(0, 300)}`] };
  }
  const polled = asked.headers['content-location'];
  let answer = await server.http.ask({ path: polled });
  while (answer.status === 202 && performance.now() - begin < LONGEST_MS) {
    await sleep(ASK_AGAIN_MS);
    answer = await server.http.ask({ path: polled });
  }
  if (answer.status !== 200) {
    return { wrong: [`the manifest: ${answer.status}`] };
  }
  const files = [];
  for (const { type, url } of answer.json.output) {
    files.push([type, await textOf(server, url)]);
  }
  const seconds = (performance.now() - begin) / 1000;
  const cpu = used();
  return { seconds, ...checked(files, types, facts, cpu) };
}

async function textOf(server, path) {
  const accepted = { Accept: 'application/fhir+ndjson', 'Accept-Encoding': 'gzip' };
  const { status, body, headers } = await server.http.send({ path, headers: accepted }, true);
  if (status !== 200) {
    throw new Error(`${path}: ${status}`);
  }
  const text = (headers['content-encoding'] === 'gzip' ? await unzip(body) : body).toString('utf8');
  // Some servers keep a file as a Binary.
  return text.startsWith('{"resourceType":"Binary"') ? Buffer.from(JSON.parse(text).data, 'base64').toString('utf8') : text;
}

/** Whatever else was written meanwhile may be there, too. */
function checked(files, types, facts, cpu) {
  let resources = 0;
  for (const type of types) {
    const found = files
      .filter(([of]) => of === type)
      .flatMap(([, text]) => text.split('\n').filter(Boolean).map(line => JSON.parse(line).id));
    const there = new Set(found);
    const missing = [...facts.ids.get(type)].filter(id => !there.has(id));
    if (missing.length > 0 || there.size !== found.length) {
      return { wrong: [`${type}: ${missing.length} are missing, ${found.length - there.size} came twice`] };
    }
    resources += found.length;
  }
  return { resources, ...perRequest(cpu, resources) };
}
