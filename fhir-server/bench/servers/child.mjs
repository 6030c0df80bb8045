// Processes that the bench starts, each in a group of its own, and ends by their id.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { sleep } from '../measure/waiting.mjs';

const running = new Set();

export class Child {
  constructor(command, args, { log, environment = {} }) {
    const file = fs.openSync(log, 'a');
    this.log = log;
    this.process = spawn(command, args, {
      detached: true,
      stdio: ['ignore', file, file],
      env: { ...process.env, ...environment },
    });
    fs.closeSync(file);
    this.ended = new Promise(done => {
      this.process.once('exit', done);
      this.process.once('error', done);
    });
    this.ended.then(() => {
      this.hasEnded = true;
      running.delete(this);
    });
    running.add(this);
  }

  get pid() {
    return this.process.pid;
  }

  signal(name) {
    try {
      process.kill(-this.pid, name);
    } catch {
      // it ended by itself
    }
  }

  /** Ends it in order; by force when that takes longer. */
  async stop(seconds = 60) {
    this.signal('SIGTERM');
    if (!(await Promise.race([this.ended.then(() => true), sleep(seconds * 1000).then(() => false)]))) {
      this.signal('SIGKILL');
      await this.ended;
    }
  }
}

/** Ends everything that still runs. */
export const stopAll = () => Promise.all([...running].map(child => child.stop()));

// The last resort, when the bench itself ends in disorder.
process.on('exit', () => running.forEach(child => child.signal('SIGTERM')));
