#!/usr/bin/env node
// Measures this server, alone or beside another one. What is measured, and how: docs/performance.md.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { conditions } from './conditions.mjs';
import { Deadline } from './measure/waiting.mjs';
import { report } from './report/report.mjs';
import { run } from './run.mjs';
import { stopAll } from './servers/child.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, '..', 'target');

const HELP = `node bench.mjs open guide access views start load  measures under these conditions, one after the other
node bench.mjs report              writes the results into docs/performance.md

  --brief                 little data and short rounds: to see that everything works, not to measure
  --keep                  goes on with the data that an earlier run loaded
  --rows ID,ID            these rows only
  --minutes N             begins no row after N minutes (90 for each condition)
  --patients N            people of the bench's own data (3000)
  --residents N           of the demo county (1000)
  --seed N                of all chance (1)
  --clients N             (8)       --rounds N   (5)
  --warm N, --seconds N   of a round (10, 6)
  --starts N              on a filled database (3)
  --settle N              seconds of rest after loading (90)
  --heat N                seconds that each server is asked everything before the first row (120)
  --calm F                waits before a round until less than this share of the machine is used (0.3)
  --calm-seconds N        but no longer than this (10)
  --jar FILE, --java FILE, --heap SIZE   what is measured (fhir-server/target/fhir-server.jar, java, 2g)
  --work FOLDER           databases and data; what is in it is removed (fhir-server/target/bench)
  --out FOLDER            results (fhir-server/target/bench-results)
  --into FOLDER           report: where results are kept beside docs/performance.md (docs/performance)

another server, measured in turn with ours:
  --peer-url URL          its FHIR base on this machine
  --peer-name NAME        (peer)
  --peer-start COMMAND    starts it in the foreground; finds the condition in BENCH_CONDITION
  --peer-token TOKEN      an access token for it
  --peer-pid N, --peer-database-pid N    its processes; found by the ports when not given
  --peer-database-port N, --peer-database-folder FOLDER   its PostgreSQL
  --only-peer             measures it alone
`;

const flag = { type: 'boolean' };
const text = fallback => ({ type: 'string', ...(fallback !== undefined && { default: fallback }) });
const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: flag, brief: flag, keep: flag, 'only-peer': flag,
    rows: text(''), minutes: text('90'), patients: text('3000'), residents: text('1000'), seed: text('1'),
    clients: text('8'), rounds: text('5'), warm: text('10'), seconds: text('6'), starts: text('3'),
    settle: text('90'), heat: text('120'),
    calm: text('0.3'), 'calm-seconds': text('10'),
    jar: text(path.join(target, 'fhir-server.jar')), java: text('java'), heap: text('2g'),
    work: text(path.join(target, 'bench')), out: text(path.join(target, 'bench-results')),
    into: text(path.join(here, '..', '..', 'docs', 'performance')),
    'peer-url': text(), 'peer-name': text('peer'), 'peer-start': text(), 'peer-token': text(), 'peer-pid': text(),
    'peer-database-pid': text(), 'peer-database-port': text(), 'peer-database-folder': text(),
  },
});

/** For a look: nothing that comes of it is a measurement. */
const BRIEF = {
  patients: 60, residents: 400, rounds: 2, warm: 2, seconds: 2, starts: 1, settle: 2, heat: 5, calm: 1, calmSeconds: 0,
};

const number = name => (given[name] === undefined ? undefined : Number(given[name]));
const options = {
  keep: given.keep,
  onlyPeer: given['only-peer'],
  rows: given.rows.split(',').filter(Boolean),
  patients: number('patients'),
  residents: number('residents'),
  seed: number('seed'),
  clients: number('clients'),
  rounds: number('rounds'),
  warm: number('warm'),
  seconds: number('seconds'),
  starts: number('starts'),
  settle: number('settle'),
  heat: number('heat'),
  calm: number('calm'),
  calmSeconds: number('calm-seconds'),
  ...(given.brief && BRIEF),
  jar: path.resolve(given.jar),
  java: [given.java, `-Xmx${given.heap}`],
  heap: given.heap,
  work: path.resolve(given.work),
  out: path.resolve(given.out),
  peer: {
    name: given['peer-name'],
    url: given['peer-url'],
    command: given['peer-start'],
    token: given['peer-token'],
    server: number('peer-pid'),
    database: number('peer-database-pid'),
    databasePort: number('peer-database-port'),
    databaseFolder: given['peer-database-folder'],
  },
};

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await stopAll();
    process.exit(1);
  });
}

const unknown = positionals.find(each => each !== 'report' && !conditions[each]);
if (given.help || positionals.length === 0 || unknown) {
  console.log(HELP);
  process.exit(given.help ? 0 : 2);
}
for (const name of positionals) {
  if (name === 'report') {
    console.log(report(options.out, path.resolve(given.into)));
  } else {
    // A step that hangs must not keep the machine.
    const last = setTimeout(async () => {
      console.error('the time is over');
      await stopAll();
      process.exit(1);
    }, (number('minutes') + 30) * 60_000);
    console.log(`${name}: ${conditions[name].title}`);
    console.log(await run(name, options, new Deadline(number('minutes'))));
    clearTimeout(last);
  }
}
process.exit(0);
