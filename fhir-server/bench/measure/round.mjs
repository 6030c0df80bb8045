// One round of a closed loop: each client sends a request, waits for its answer and sends the next.
import { watch } from '../machine/processes.mjs';
import { json } from '../servers/http.mjs';
import { sleep } from './waiting.mjs';

/** Of so many answers one is read and held against what is known; the others by their status. */
const READ_ONE_OF = 25;

function wrongStatus({ status: expected = 200 }, { status, failure, body }) {
  if (status === expected) {
    return undefined;
  }
  return `${status || failure} instead of ${expected} ${body?.toString('utf8').slice(0, 300) ?? ''}`;
}

/** What is wrong with an answer that was kept; nothing when it is right. */
export async function fault(question, answer) {
  return wrongStatus(question, answer) ?? question.check?.(await json(answer));
}

/**
 * Runs one round.
 *
 * @param question gives the next question
 * @returns requests a second, every latency, CPU in milliseconds a request, and what was wrong
 */
export async function round(server, question, { clients, warm, seconds }) {
  const latencies = [];
  const wrong = [];
  let isMeasured = false;
  let isOver = false;
  let sent = 0;
  const client = async () => {
    while (!isOver) {
      const asked = question();
      const isRead = sent++ % READ_ONE_OF === 0;
      const answer = await server.as(asked.by).send(asked, isRead);
      if (isMeasured && !isOver) {
        latencies.push(answer.milliseconds);
      }
      const found = isRead ? await fault(asked, answer) : wrongStatus(asked, answer);
      if (found) {
        wrong.push(`${asked.method ?? 'GET'} ${asked.path}: ${found}`);
        isOver = true;
      }
    }
  };
  const all = Array.from({ length: clients }, client);
  await sleep(warm * 1000);
  const used = watch(server.processes());
  const begin = performance.now();
  isMeasured = true;
  for (let i = 0; i < seconds * 20 && !isOver; i++) {
    await sleep(50);
  }
  isOver = true;
  const length = (performance.now() - begin) / 1000;
  const cpu = used();
  await Promise.all(all);
  return { perSecond: latencies.length / length, ...perRequest(cpu, latencies.length), latencies, wrong };
}

/** Milliseconds of CPU for each of so many. */
export function perRequest({ server, database, others }, count) {
  const each = seconds => (seconds === undefined || count === 0 ? undefined : (seconds * 1000) / count);
  return { serverCpu: each(server), databaseCpu: each(database), others };
}
