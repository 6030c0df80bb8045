// Waiting, and the end of all waiting.
import { machineSeconds } from '../machine/processes.mjs';

export const sleep = milliseconds => new Promise(done => setTimeout(done, milliseconds));

/** Waits until less than this share of the machine is used for a second, or the time is over. */
export async function calm(share, mostSeconds) {
  const end = Date.now() + mostSeconds * 1000;
  for (;;) {
    const before = machineSeconds();
    await sleep(1000);
    const after = machineSeconds();
    const busy = (after.used + after.stolen - before.used - before.stolen) / (after.all - before.all);
    if (busy < share || Date.now() >= end) {
      return;
    }
  }
}

/** The time that a run has. */
export class Deadline {
  constructor(minutes) {
    this.end = Date.now() + minutes * 60_000;
  }

  get isOver() {
    return Date.now() >= this.end;
  }
}
