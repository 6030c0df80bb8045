// One condition from its data to its result.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { conditions } from './conditions.mjs';
import { Chance } from './data/chance.mjs';
import { command, commit, machine, programs } from './machine/description.mjs';
import { memory } from './machine/processes.mjs';
import { loadFolders } from './measure/initial-load.mjs';
import { load } from './measure/loading.mjs';
import { exportAll, exporting } from './measure/exporting.mjs';
import { page, paging } from './measure/paging.mjs';
import { round } from './measure/round.mjs';
import { measure } from './measure/rows.mjs';
import { sizes } from './measure/sizes.mjs';
import { firstStart, restart, row as startRow } from './measure/starting.mjs';
import { sleep } from './measure/waiting.mjs';
import { Result } from './report/result.mjs';
import { care } from './rows/care.mjs';
import { intake } from './rows/intake.mjs';
import { reads } from './rows/reads.mjs';
import { writes } from './rows/writes.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SETTINGS = ['seed', 'clients', 'rounds', 'heat', 'warm', 'seconds', 'heap'];
/** What makes other data. */
const DATA = ['seed', 'patients', 'residents'];
/** Without a token nothing may be had of a secured server. */
const UNAUTHORIZED = 401;

/** Measures one condition; says where its result is. */
export async function run(name, options, deadline) {
  const condition = conditions[name];
  const home = path.join(options.work, condition.folder);
  const mark = path.join(home, 'loaded.json');
  const contents = JSON.stringify(DATA.map(each => options[each]));
  const mayKeep = options.keep || !condition.writes;
  const isLoaded = mayKeep && fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === contents;
  if (!isLoaded) {
    fs.rmSync(home, { recursive: true, force: true });
  }
  fs.mkdirSync(home, { recursive: true });
  const data = condition.data(options);
  const servers = condition.servers(options, data);
  try {
    const starts = new Map();
    for (const server of servers) {
      starts.set(server, await server.start());
      await refusesStrangers(server);
    }
    const file = path.join(options.out, `${name}.json`);
    const result = new Result(file, described(name, condition, servers, data, options));
    if (condition.startsOnly) {
      result.keep(startRow(firstStart, servers, server => [starts.get(server)]));
      result.keep(await restart(servers, options.starts, options));
      return file;
    }
    if (condition.loadsOnly) {
      result.keep(await loadFolders(servers, data.folder, data.facts.resources));
      return file;
    }
    if (!isLoaded && condition.writes) {
      result.keep(startRow(firstStart, servers, server => (server.startsEmpty ? [starts.get(server)] : [])));
      result.keep(await load(servers, data.groups, options.rounds));
    } else if (!isLoaded) {
      await load(servers.slice(0, 1), data.groups, 1);
    }
    fs.writeFileSync(mark, contents);
    if (condition.writes) {
      result.keep(sizes(servers, data.bytes));
      result.keep(await restart(servers, options.starts, options));
    }
    // Until the database has counted its rows and written what waits.
    await sleep(options.settle * 1000);
    await heat(servers, data.facts, options);
    await measureAll(condition, servers, data.facts, options, deadline, result);
    result.content.memory = Object.fromEntries(servers.map(each => [each.name, memory(each.processes().server)]));
    result.save();
    return file;
  } finally {
    for (const server of [...servers].reverse()) {
      await server.stop();
    }
  }
}

async function refusesStrangers(server) {
  if (server.isSecured) {
    const { token } = server.http;
    server.http.token = undefined;
    const { status } = await server.http.send({ path: '/Patient?_count=1' });
    server.http.token = token;
    if (status !== UNAUTHORIZED) {
      throw new Error(`${server.name} should be secured and answers a stranger with ${status}`);
    }
  }
}

/** A young Java machine takes up to seven times the CPU for the same request: first of all it is asked everything. */
async function heat(servers, facts, options) {
  for (const server of servers) {
    const each = reads.map(row => row.questions(facts, new Chance(options.seed, row.id, Date.now())));
    const chance = new Chance(options.seed, 'heat');
    await round(server, () => chance.oneOf(each)(), { clients: options.clients, warm: options.heat, seconds: 0 });
  }
}

async function measureAll(condition, servers, facts, options, deadline, result) {
  const wanted = options.rows.length > 0 ? options.rows : condition.rows;
  const isWanted = row => !wanted || wanted.includes(row.id);
  const steps = [
    ...reads.map(row => [row, () => measure(row, servers, facts, options)]),
    [paging, () => page(servers, facts, options.rounds)],
    ...exporting.map(row => [row, () => exportAll(row, servers, facts, options.rounds)]),
    ...(condition.writes ? writes.map(row => [row, () => measure(row, servers, facts, options)]) : []),
    ...(facts.care && condition.writes ? [...care, ...intake].map(row => [row, () => measure(row, servers, facts, options)]) : []),
  ];
  for (const [row, step] of steps) {
    if (isWanted(row)) {
      const { id, label, aim } = row;
      result.keep(deadline.isOver ? { id, label, aim, missing: 'the time was over' } : await step());
    }
  }
}

function described(name, condition, servers, { facts, bytes }, options) {
  return {
    condition: name,
    title: condition.title,
    date: new Date().toISOString(),
    command: command(process.argv.slice(2)),
    commit: commit(HERE),
    machine: machine(),
    data: { resources: facts.resources, patients: facts.people.size, megabytes: bytes / 1e6 },
    settings: Object.fromEntries(SETTINGS.map(each => [each, options[each]])),
    servers: servers.map(server => ({ name: server.name, ...programs(server.processes()) })),
  };
}
