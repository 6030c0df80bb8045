// What a run found: told row by row, and kept as JSON from the first row on.
import fs from 'node:fs';
import path from 'node:path';
import { tidy } from '../measure/statistics.mjs';

export class Result {
  /** @param described everything but the rows */
  constructor(file, described) {
    this.file = file;
    this.content = { ...described, rows: [] };
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }

  keep(row) {
    this.content.rows.push(row);
    this.save();
    console.log(told(row));
  }

  save() {
    fs.writeFileSync(this.file, `${JSON.stringify(tidy(this.content), null, 2)}\n`);
  }
}

/** A row in one line, for whoever watches. */
function told({ id, figures = {}, missing, ratio }) {
  const each = Object.entries(figures).map(([server, found]) => `${server} ${brief(found)}`);
  const against = ratio?.perSecond ? `ratio ${ratio.perSecond.median.toFixed(2)}` : '';
  return [id.padEnd(14), missing ?? each.join(' | '), against].filter(Boolean).join('  ');
}

function brief({ wrong, missing, perSecond, milliseconds, serverCpu, databaseCpu, seconds, times }) {
  if (wrong || missing) {
    return wrong ? `WRONG: ${wrong}` : missing;
  }
  if (seconds) {
    return `${seconds.median.toFixed(1)} s`;
  }
  if (times) {
    return `${times.toFixed(1)} x`;
  }
  const cpu = [serverCpu, databaseCpu].map(one => one?.median.toFixed(2) ?? '?').join('+');
  const latency = milliseconds?.p50 !== undefined ? ` p50 ${milliseconds.p50.toFixed(1)} ms,` : '';
  return `${perSecond.median.toFixed(1)}/s,${latency} CPU ${cpu} ms`;
}
