// The machine and the programs that were measured, without names or paths of anybody.
import { execFileSync, spawnSync } from 'node:child_process';
import os from 'node:os';

const first = text => text.split('\n')[0].trim();

export function machine() {
  const cpus = os.cpus();
  return {
    processor: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release().split('-')[0]}`,
    node: process.version,
  };
}

/** What a program says of its version; nothing when it cannot be asked. */
function version(pid, argument) {
  if (!pid) {
    return undefined;
  }
  const asked = spawnSync(`/proc/${pid}/exe`, [argument], { encoding: 'utf8', timeout: 10_000 });
  return asked.status === 0 ? asked : undefined;
}

export function programs({ server, database }) {
  const java = version(server, '-version');
  const postgres = version(database, '--version');
  return {
    java: java && /Runtime.*|.*version.*/.exec(java.stderr)?.[0].trim(),
    postgresql: postgres && first(postgres.stdout).replace(/^postgres \(PostgreSQL\) /, ''),
  };
}

/** The commit that was measured, marked when files had changed since. */
export function commit(folder) {
  try {
    const git = (...args) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();
    const isChanged = git('status', '--porcelain', '--untracked-files=no') !== '';
    return git('rev-parse', '--short=10', 'HEAD') + (isChanged ? ' (changed)' : '');
  } catch {
    return 'unknown';
  }
}

/** The command as it was given, with folders taken from what is below some. */
export const command = args =>
  ['node', 'bench.mjs', ...args.map(arg => arg.replace(/(^|[\s=])\/(\S*\/)?/g, '$1…/'))].join(' ');
