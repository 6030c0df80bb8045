// One row of the table: known answers first, then rounds that the servers take in turn.
import { Chance } from '../data/chance.mjs';
import { fault, round } from './round.mjs';
import { outcome, summary } from './summary.mjs';
import { calm } from './waiting.mjs';

const KNOWN_ANSWERS = 20;
const LATER_WARM_S = 1;

/** Asks what is known; says what is wrong first, nothing when all is right. */
export async function known(server, question, count = KNOWN_ANSWERS) {
  for (let i = 0; i < count; i++) {
    const asked = question();
    const found = await fault(asked, await server.as(asked.by).send(asked, true));
    if (found) {
      return `${asked.method ?? 'GET'} ${asked.path}: ${found}`;
    }
  }
  return undefined;
}

/** Lets servers take rounds in turn: A B, B A, A B. A server that is wrong once takes no further part. */
export async function inTurn(servers, rounds, run) {
  const results = new Map(servers.map(server => [server, { rounds: [] }]));
  for (let number = 0; number < rounds; number++) {
    for (const server of number % 2 === 0 ? servers : [...servers].reverse()) {
      const result = results.get(server);
      if (!result.wrong) {
        const one = await run(server, number);
        result.rounds.push(one);
        result.wrong = one.wrong?.[0];
      }
    }
  }
  return results;
}

/** Why a row cannot begin on a server; nothing when it can. */
async function unprepared(row, server, facts) {
  try {
    await row.prepare?.(server, facts);
    return undefined;
  } catch (failure) {
    return failure.message;
  }
}

/** Measures a row of questions on every server. */
export async function measure(row, servers, facts, settings) {
  const questions = new Map();
  const failed = new Map();
  for (const server of servers) {
    const chance = new Chance(settings.seed, row.id, Date.now());
    if (row.isOfCare && !server.hasCare) {
      continue;
    }
    const unready = await unprepared(row, server, facts);
    questions.set(server, row.questions(facts, chance, server));
    failed.set(server, unready ?? (await known(server, questions.get(server), row.knownAnswers)));
  }
  const right = servers.filter(server => questions.has(server) && !failed.get(server));
  const results = await inTurn(right, settings.rounds, async (server, number) => {
    await calm(settings.calm, settings.calmSeconds);
    return round(server, questions.get(server), {
      clients: row.clients ?? settings.clients,
      warm: number === 0 ? settings.warm * (row.warmTimes ?? 1) : LATER_WARM_S,
      seconds: settings.seconds,
    });
  });
  const described = { ...row, clients: row.clients ?? settings.clients };
  return outcome(described, servers, server => {
    if (!questions.has(server)) {
      return { missing: 'has none' };
    }
    const wrong = failed.get(server);
    return wrong ? { wrong } : summary(results.get(server));
  });
}
