// Another FHIR server, such as HAPI's starter: it runs already, or a command starts it (docs/performance.md).
import fs from 'node:fs';
import path from 'node:path';
import { listener } from '../machine/processes.mjs';
import { Child } from './child.mjs';
import { Http } from './http.mjs';
import { databaseBytes } from './medalliance.mjs';
import { ready } from './readiness.mjs';

export class Peer {
  /**
   * @param url its FHIR base
   * @param command what starts it and stays in the foreground; without one it runs already
   * @param condition what the command finds in `BENCH_CONDITION`, so that each condition gets a database of its own
   * @param server and database: ids of the processes; found by the ports where not given
   */
  constructor({ name, url, token, command, condition, folder, server, database, databasePort, databaseFolder }) {
    Object.assign(this, { name, command, condition, folder, server, database, databasePort, databaseFolder });
    this.port = new URL(url).port || 80;
    fs.mkdirSync(folder, { recursive: true });
    this.http = new Http(url, () => token);
    this.loading = this.http;
    this.hasStart = command !== undefined;
    this.startsEmpty = false;
    this.isSecured = false;
    this.hasCare = false;
  }

  async start() {
    if (!this.command) {
      const { status } = await this.http.send({ path: '/metadata' });
      if (status !== 200) {
        throw new Error(`${this.name} does not answer at ${this.http.base}: ${status}`);
      }
      return undefined;
    }
    this.child = new Child('sh', ['-c', `exec ${this.command}`], {
      log: path.join(this.folder, `${this.name}.log`),
      environment: { BENCH_CONDITION: this.condition },
    });
    return ready(this.http, this.child);
  }

  /** It asks nobody who they are. */
  as() {
    return this.http;
  }

  processes() {
    return {
      server: this.server ?? listener(this.port),
      database: this.database ?? (this.databasePort && listener(this.databasePort)),
    };
  }

  databaseBytes() {
    return this.databaseFolder && databaseBytes(this.databaseFolder);
  }

  async stop() {
    await this.child?.stop();
  }
}
