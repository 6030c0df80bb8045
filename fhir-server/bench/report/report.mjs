// Puts results into the page about performance, between its marks, and keeps them beside it.
import fs from 'node:fs';
import path from 'node:path';
import { section } from './tables.mjs';

const BEGIN = '<!-- results: written by make bench-report -->';
const END = '<!-- end of results -->';
const ORDER = ['open', 'guide', 'access', 'start', 'load'];

/** Takes new results from a folder; results of conditions that were not measured anew stay. */
export function report(from, into) {
  fs.mkdirSync(into, { recursive: true });
  for (const name of ORDER) {
    const measured = path.join(from, `${name}.json`);
    if (fs.existsSync(measured)) {
      fs.copyFileSync(measured, path.join(into, `${name}.json`));
    }
  }
  const results = ORDER.map(name => path.join(into, `${name}.json`))
    .filter(file => fs.existsSync(file))
    .map(file => JSON.parse(fs.readFileSync(file, 'utf8')));
  const page = path.join(into, '..', 'performance.md');
  fs.writeFileSync(page, replaced(fs.readFileSync(page, 'utf8'), results.map(section)));
  return `${page}: ${results.map(each => each.condition).join(', ') || 'nothing was measured'}`;
}

/** The page with other results between its marks. */
export function replaced(page, sections) {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new Error('the page lacks the marks between which results stand');
  }
  const body = sections.length === 0 ? 'Not measured yet.' : sections.join('\n\n');
  return `${page.slice(0, begin + BEGIN.length)}\n\n${body}\n\n${page.slice(end)}`;
}
