// The time from the beginning of a process to its first capability statement.
import { cpuSeconds } from '../machine/processes.mjs';
import { sleep } from '../measure/waiting.mjs';

const LONGEST_S = 600;
const ASK_EVERY_MS = 100;

/**
 * Waits for the first 200 and says how long it took, with the CPU of everything that was started.
 *
 * @param child the process that was just started
 * @param startedDatabase gives the id of the database that it started beside itself, where it does
 */
export async function ready(http, child, startedDatabase = () => undefined) {
  const begin = performance.now();
  while (performance.now() - begin < LONGEST_S * 1000 && !child.hasEnded) {
    const { status } = await http.send({ path: '/metadata' });
    if (status === 200) {
      const seconds = (performance.now() - begin) / 1000;
      const database = startedDatabase();
      const cpu = (cpuSeconds(child.pid, database) ?? 0) + (cpuSeconds(database) ?? 0);
      return { seconds, cpuSeconds: cpu };
    }
    await sleep(ASK_EVERY_MS);
  }
  throw new Error(`the server did not start; see ${child.log}`);
}
