// The command `load`: a folder of NDJSON into a database that holds the guide alone.
import fs from 'node:fs';
import { watch } from '../machine/processes.mjs';
import { perRequest } from './round.mjs';
import { spread } from './statistics.mjs';
import { outcome } from './summary.mjs';
import { sleep } from './waiting.mjs';

export const initialLoad = {
  id: 'initial-load',
  label: 'initial load of NDJSON, from the first line to the checkpoint',
  unit: 'resources',
  aim: '≥ 7,000/s; ≥ 3,000/s validated',
};

/** The parts of a server have started, the ids are read, and rows begin. */
const BEGUN = 'ids ';
const DONE = /loaded ([\d,]+), .*rejected ([\d,]+); ([\d,.]+) s/;
const number = text => Number(text.replaceAll(',', ''));

/** Loads a folder by each server's command, one after the other, while none runs. */
export async function loadFolders(servers, folder, resources) {
  const figures = new Map();
  for (const server of servers) {
    await server.stop();
    figures.set(server, await loadFolder(server, folder, resources));
  }
  return outcome(initialLoad, servers, server => figures.get(server));
}

async function loadFolder(server, folder, resources) {
  const command = server.load(folder);
  const said = () => fs.readFileSync(command.log, 'utf8');
  while (!command.hasEnded && !said().includes(BEGUN)) {
    await sleep(100);
  }
  // Nothing can be asked of a process that has ended: the last look before counts.
  const used = watch(server.loadProcesses(command));
  let cpu = used();
  while (!command.hasEnded) {
    const now = used();
    cpu = now.server === undefined || now.database === undefined ? cpu : now;
    await sleep(250);
  }
  return figuresOf(said(), resources, cpu);
}

/** What a load says of itself as figures; what is wrong when it did not load everything. */
export function figuresOf(said, resources, cpu) {
  const done = DONE.exec(said);
  if (!done || number(done[1]) !== resources) {
    return { wrong: `${done?.[0] ?? said.slice(-300)}, of ${resources}` };
  }
  const perSecond = resources / number(done[3]);
  const { serverCpu, databaseCpu, others } = perRequest(cpu, resources);
  return {
    perSecond: spread([perSecond]),
    serverCpu: spread([serverCpu]),
    databaseCpu: spread([databaseCpu]),
    others: spread([others]),
    each: [{ perSecond, serverCpu, databaseCpu }],
  };
}
