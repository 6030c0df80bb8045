// A result as Markdown.

const NOTHING = '';

/** Few digits, as a reader likes them. */
export function figure(value) {
  if (!Number.isFinite(value)) {
    return NOTHING;
  }
  if (value >= 100) {
    return Math.round(value).toLocaleString('en');
  }
  return String(Number(value.toPrecision(value >= 10 ? 3 : 2)));
}

const between = spread =>
  spread ? `${figure(spread.median)} (${figure(spread.min)}–${figure(spread.max)})` : NOTHING;
const share = spread => (spread ? `${Math.round(spread.median * 100)} %` : NOTHING);
const line = cells => `| ${cells.join(' | ')} |`;

/** What one server did in a row: speed, latencies, CPU of server and database, others. */
function cells(found) {
  if (!found || found.wrong || found.missing) {
    return [found?.wrong ? 'wrong' : found?.missing ?? NOTHING, NOTHING, NOTHING, NOTHING];
  }
  const cpu = [found.serverCpu, found.databaseCpu].map(each => figure(each?.median) || '?').join(' + ');
  if (found.cpuSeconds) {
    return [`${between(found.seconds)} s`, NOTHING, `${figure(found.cpuSeconds.median)} s`, NOTHING];
  }
  if (found.seconds) {
    const count = found.resources.toLocaleString('en');
    return [`${between(found.seconds)} s for ${count}`, NOTHING, `${cpu} each`, share(found.others)];
  }
  if (found.times) {
    return [`${figure(found.times)} × (${figure(found.megabytes)} MB)`, NOTHING, NOTHING, NOTHING];
  }
  const { p50, p95, p99 } = found.milliseconds ?? {};
  return [`${between(found.perSecond)}/s`, found.milliseconds ? [p50, p95, p99].map(figure).join(' / ') : NOTHING, cpu, share(found.others)];
}

const hasAims = ({ condition }) => ['guide', 'load'].includes(condition);

function table(result) {
  const servers = result.servers.map(each => each.name);
  const compared = servers.length > 1;
  const head = [
    'work',
    'clients',
    ...servers.flatMap(name => [name, 'p50 / p95 / p99 ms', 'CPU ms', 'others']),
    ...(compared ? [`${servers[0]} : ${servers[1]}`, 'CPU'] : []),
    ...(hasAims(result) ? ['aim'] : []),
  ];
  const rows = result.rows.map(row => [
    row.unit === 'resources' ? `${row.label} (resources)` : row.label,
    row.clients ?? NOTHING,
    ...(row.missing
      ? servers.flatMap(() => [row.missing, NOTHING, NOTHING, NOTHING])
      : servers.flatMap(name => cells(row.figures[name]))),
    ...(compared ? [between(row.ratio?.perSecond), between(row.ratio?.cpu)] : []),
    ...(hasAims(result) ? [row.aim ?? NOTHING] : []),
  ]);
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const plain = text => text.replace(/\s/g, ' ').replace(/[|<>`]/g, ' ').slice(0, 300);

/** What was answered wrongly, in the words of the first wrong answer. */
function faults(result) {
  const found = result.rows.flatMap(({ label, figures = {} }) =>
    Object.entries(figures)
      .filter(([, { wrong }]) => wrong)
      .map(([server, { wrong }]) => `- ${label}, ${server}: ${plain(wrong)}`));
  return found.length === 0 ? [] : ['', 'Wrong, and therefore without figures:', '', ...found];
}

/** One condition as a section. */
export function section(result) {
  const { machine, data, settings } = result;
  const servers = result.servers.map(({ name, java, postgresql }) => {
    const memory = result.memory?.[name];
    const known = [name, java, postgresql && `PostgreSQL ${postgresql}`, memory && `${memory.most} MB at the most`];
    return known.filter(Boolean).join(', ');
  });
  const count = number => number.toLocaleString('en');
  return [
    `### ${result.title}`,
    '',
    `${result.date.slice(0, 16).replace('T', ' ')} UTC, commit ${result.commit}, \`${result.command}\`.`,
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}; heap ${settings.heap}.`,
    `${servers.join('; ')}.`,
    ...(data.resources === 0
      ? []
      : [
          `${count(data.patients)} patients, ${count(data.resources)} resources, ${figure(data.megabytes)} MB of NDJSON;`
            + ` ${settings.rounds} rounds of ${settings.seconds} s.`,
        ]),
    '',
    ...table(result),
    ...faults(result),
  ].join('\n');
}
