// This project's server: started from its jar on a folder of its own, with its own PostgreSQL or that of another one.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { commandLine } from '../machine/processes.mjs';
import { sleep } from '../measure/waiting.mjs';
import { Child } from './child.mjs';
import { Http } from './http.mjs';
import { freePort } from './port.mjs';
import { ready } from './readiness.mjs';
import { registry, Tokens } from './tokens.mjs';

const LOADER = 'bench-loader';
const VENDOR = 'bench-vendor';
const MAIN = 'cn.medalliance.ServerApplication';
const PATIENCE_MS = 5000;
/** One client stands for all here; the share of a client is not what is measured. */
const NO_SHARES = ['--medalliance.limits.client.rate=0', '--medalliance.limits.client.concurrent=0'];

export class Medalliance {
  /**
   * @param folder for its data and its log
   * @param java command, and its options
   * @param settings further settings, as arguments
   * @param organization the credit code as which the vendor asks; with it the server is secured, without it open
   * @param others further organisations that ask, by what they do, with their credit codes
   * @param databaseOf another server, which runs already, to share its database
   * @param before a folder that comes first on the class path
   * @param loadOptions options of the command that loads a folder
   */
  constructor(described) {
    const { folder, databaseOf } = described;
    Object.assign(this, { settings: [], others: {}, loadOptions: [], ...described });
    this.data = path.join(folder, 'data');
    this.hasStart = true;
    this.hasCare = true;
    this.asking = new Map();
    this.startsEmpty = !databaseOf;
    fs.mkdirSync(folder, { recursive: true });
  }

  get isSecured() {
    return this.organization !== undefined;
  }

  /** Starts it; says how long it took until it answered. */
  async start() {
    this.port ??= await freePort();
    const root = `http://localhost:${this.port}`;
    this.http ??= new Http(`${root}/fhir`, () => this.tokens?.token);
    this.loading ??= new Http(`${root}/fhir`, () => this.loaderTokens?.token);
    this.child = new Child(this.java[0], [...this.java.slice(1), ...this.#program(), ...this.#arguments()], {
      log: path.join(this.folder, 'server.log'),
    });
    const took = await ready(this.http, this.child, () => this.#postmaster()?.pid);
    if (this.isSecured) {
      this.tokens = new Tokens(root, VENDOR, this.secret);
      this.loaderTokens = new Tokens(root, LOADER, this.secret);
      await this.tokens.start();
      await this.loaderTokens.start();
      for (const who of Object.keys(this.others)) {
        const tokens = new Tokens(root, who, this.secret);
        await tokens.start();
        this.asking.set(who, { tokens, http: new Http(`${root}/fhir`, () => tokens.token) });
      }
    }
    return took;
  }

  #program() {
    return this.before ? ['-cp', `${this.before}:${this.jar}`, MAIN] : ['-jar', this.jar];
  }

  #arguments() {
    const security = this.isSecured
      ? ['--medalliance.security.mode=secured', `--medalliance.security.clients=${this.#registry()}`, ...NO_SHARES]
      : ['--medalliance.security.mode=open'];
    const database = this.databaseOf
      ? [`--spring.datasource.url=${this.databaseOf.databaseUrl()}`, '--spring.datasource.username=postgres']
      : [];
    const place = [`--server.port=${this.port}`, `--medalliance.data=${this.data}`];
    return [...place, ...security, ...database, ...this.settings];
  }

  #registry() {
    const file = path.join(this.folder, 'clients.yaml');
    this.secret ??= randomBytes(24).toString('base64url');
    const clients = [
      { id: LOADER, kind: 'loader' },
      { id: VENDOR, kind: 'vendor', organization: `"${this.organization}"` },
      ...Object.entries(this.others).map(([id, code]) => ({ id, kind: 'vendor', organization: `"${code}"` })),
    ];
    fs.writeFileSync(file, registry(clients, this.secret), { mode: 0o600 });
    return file;
  }

  /** Its own PostgreSQL: the id of its process, and its port. */
  #postmaster() {
    try {
      const lines = fs.readFileSync(path.join(this.data, 'postgresql', 'postmaster.pid'), 'utf8').split('\n');
      return { pid: Number(lines[0]), port: Number(lines[3]) };
    } catch {
      return undefined; // it has none, or it does not run
    }
  }

  databaseUrl() {
    return `jdbc:postgresql://localhost:${this.#postmaster().port}/medalliance`;
  }

  /** The same server as another organisation asks it; in open mode nobody says who they are. */
  as(who) {
    return this.asking.get(who)?.http ?? this.http;
  }

  processes() {
    return { server: this.child.pid, database: this.databaseOf?.processes().database ?? this.#postmaster()?.pid };
  }

  /** Bytes of its database, without the log of writes. */
  databaseBytes() {
    return this.databaseOf ? undefined : databaseBytes(path.join(this.data, 'postgresql'));
  }

  async stop() {
    for (const tokens of [this.tokens, this.loaderTokens]) {
      tokens?.stop();
    }
    for (const { tokens, http } of this.asking.values()) {
      tokens.stop();
      http.close();
    }
    this.asking.clear();
    this.tokens = undefined;
    this.loaderTokens = undefined;
    await this.child?.stop();
    // It ends its PostgreSQL itself, unless it was killed. SIGINT is PostgreSQL's fast way out.
    const left = this.#postmaster();
    if (left && commandLine(left.pid).includes(this.data)) {
      process.kill(left.pid, 'SIGINT');
      await sleep(PATIENCE_MS);
    }
  }

  /** Begins to load a folder of NDJSON into its database, while it does not run. */
  load(folder) {
    const log = path.join(this.folder, 'load.log');
    fs.rmSync(log, { force: true });
    const args = [...this.#program(), 'load', folder, ...this.loadOptions, `--medalliance.data=${this.data}`];
    return new Child(this.java[0], [...this.java.slice(1), ...args], { log });
  }

  /** The processes of a load. */
  loadProcesses(command) {
    return { server: command.pid, database: this.#postmaster()?.pid };
  }

  /** Writes a demo county as NDJSON. */
  static county({ jar, java, folder, residents, seed }) {
    const args = ['-jar', jar, 'demo', '--out', folder, '--residents', residents, '--seed', seed].map(String);
    execFileSync(java[0], [...java.slice(1), ...args], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 1_800_000 });
  }
}

/** Bytes of the largest database of a PostgreSQL folder. */
export function databaseBytes(folder) {
  const base = path.join(folder, 'base');
  const sizes = fs.readdirSync(base).map(database =>
    fs.readdirSync(path.join(base, database))
      .map(file => fs.statSync(path.join(base, database, file), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0));
  return Math.max(...sizes);
}
