// Rounds of one server as one set of figures, and two sets as a ratio.
import { quantile, spread } from './statistics.mjs';

const SHARES = { p50: 0.5, p95: 0.95, p99: 0.99 };

/** The figures of some rounds; what is wrong instead of them when something was. */
export function summary({ rounds, wrong }) {
  if (wrong) {
    return { wrong };
  }
  const latencies = rounds.flatMap(each => each.latencies);
  return {
    perSecond: spread(rounds.map(each => each.perSecond)),
    milliseconds: Object.fromEntries(Object.entries(SHARES).map(([name, share]) => [name, quantile(latencies, share)])),
    serverCpu: spread(rounds.map(each => each.serverCpu)),
    databaseCpu: spread(rounds.map(each => each.databaseCpu)),
    others: spread(rounds.map(each => each.others)),
    each: rounds.map(({ perSecond, serverCpu, databaseCpu }) => ({ perSecond, serverCpu, databaseCpu })),
  };
}

/** The first server against the second, round by round, so that what disturbs both stands out of it. */
export function ratio(first, second) {
  if (!first?.each || !second?.each) {
    return undefined;
  }
  const pairs = first.each.map((one, number) => [one, second.each[number]]).filter(([, other]) => other);
  const cpu = one => (one.serverCpu ?? NaN) + (one.databaseCpu ?? 0);
  return {
    perSecond: spread(pairs.map(([one, other]) => one.perSecond / other.perSecond)),
    cpu: spread(pairs.map(([one, other]) => cpu(one) / cpu(other))),
  };
}

/** A row of the result. */
export function outcome(row, servers, figuresOf) {
  const figures = Object.fromEntries(servers.map(server => [server.name, figuresOf(server)]));
  const [first, second] = servers.map(server => figures[server.name]);
  const { id, label, aim, unit = 'requests', clients } = row;
  return { id, label, aim, unit, clients, figures, ratio: ratio(first, second) };
}
