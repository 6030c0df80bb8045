// Starts on a database that is filled, the servers in turn.
import { spread } from './statistics.mjs';
import { calm } from './waiting.mjs';

export const starting = { id: 'start', label: 'start to first `/metadata`, existing database', aim: '10 s' };
export const firstStart = { id: 'first-start', label: 'the same, empty database', aim: '20 s' };

/** Ends and starts every server that the bench can start, so many times; the last start stays. */
export async function restart(servers, times, settings) {
  const took = new Map(servers.map(server => [server, []]));
  for (let number = 0; number < times; number++) {
    for (const server of servers.filter(each => each.hasStart)) {
      await server.stop();
      await calm(settings.calm, settings.calmSeconds);
      took.get(server).push(await server.start());
    }
  }
  return row(starting, servers, server => took.get(server));
}

/** A row of starts. */
export function row(described, servers, startsOf) {
  const figures = Object.fromEntries(servers.map(server => {
    const starts = startsOf(server);
    const figures = {
      seconds: spread(starts.map(each => each.seconds)),
      cpuSeconds: spread(starts.map(each => each.cpuSeconds)),
    };
    return [server.name, starts.length === 0 ? { missing: 'not measured' } : figures];
  }));
  return { ...described, figures };
}
