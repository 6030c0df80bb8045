// Processes as Linux tells of them under /proc: who listens, what CPU they took.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const LISTENING = '0A';
const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

const readable = file => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined; // it ended, or is not ours to look at
  }
};

const existing = folder => {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
};

const processes = () => fs.readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number);

/** The process that listens on a port of this machine; nothing when there is none that may be looked at. */
export function listener(port) {
  const wanted = `:${Number(port).toString(16).toUpperCase().padStart(4, '0')}`;
  const sockets = new Set();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of (readable(table) ?? '').split('\n').slice(1)) {
      const columns = line.trim().split(/\s+/);
      if (columns[3] === LISTENING && columns[1].endsWith(wanted)) {
        sockets.add(`socket:[${columns[9]}]`);
      }
    }
  }
  const holders = processes().filter(pid => holds(pid, sockets));
  // Children inherit the socket: the one whose parent does not hold it is the server.
  return holders.find(pid => !holders.includes(stat(pid)?.parent));
}

function holds(pid, sockets) {
  try {
    return fs.readdirSync(`/proc/${pid}/fd`).some(fd => {
      try {
        return sockets.has(fs.readlinkSync(`/proc/${pid}/fd/${fd}`));
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}

function stat(pid) {
  const text = readable(`/proc/${pid}/stat`);
  if (!text) {
    return undefined;
  }
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  const [user, system, childrenUser, childrenSystem] = fields.slice(11, 15);
  return { parent: fields[1], own: (user + system) / ticks, reaped: (childrenUser + childrenSystem) / ticks };
}

/** How a process was called; empty when it does not run. */
export const commandLine = pid => readable(`/proc/${pid}/cmdline`) ?? '';

/** Seconds of CPU of a process and of its children, ended or not; without one of them and what is below it. */
export function cpuSeconds(pid, without) {
  if (!pid) {
    return undefined;
  }
  const all = new Map();
  for (const each of processes()) {
    const found = stat(each);
    if (found) {
      all.set(each, found);
    }
  }
  const sum = of => {
    let seconds = all.get(of).own + all.get(of).reaped;
    for (const [child, { parent }] of all) {
      if (parent === of && child !== without) {
        seconds += sum(child);
      }
    }
    return seconds;
  };
  return all.has(pid) ? sum(pid) : undefined;
}

/** The threads of a Java machine that compile, with the seconds of CPU of each; none for any other process. */
function compiling(pid) {
  const threads = new Map();
  for (const thread of existing(`/proc/${pid}/task`)) {
    if (/^C[12] Compiler/.test(readable(`/proc/${pid}/task/${thread}/comm`) ?? '')) {
      threads.set(thread, stat(`${pid}/task/${thread}`)?.own ?? 0);
    }
  }
  return threads;
}

/** Megabytes that a process holds in memory, and the most it ever held. */
export function memory(pid) {
  const status = readable(`/proc/${pid}/status`) ?? '';
  const megabytes = name => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

/** Seconds of CPU of the whole machine since it began: used, taken by the host, and all there was. */
export function machineSeconds() {
  const line = readable('/proc/stat').split('\n')[0].trim().split(/\s+/).slice(1).map(value => Number(value) / ticks);
  const [user, nice, system, idle, waiting, interrupts, softInterrupts, stolen] = line;
  const used = user + nice + system + interrupts + softInterrupts;
  return { used, stolen, all: used + stolen + idle + waiting };
}

/**
 * Begins to watch a server, its database and everybody else. What it gives back ends the watching and tells the seconds
 * of CPU of each; of others as a share of the machine. What a Java machine compiles meanwhile is told apart: it is what a
 * young process does once, for minutes, and not what a request costs.
 */
export function watch({ server, database }) {
  const seen = () => ({
    server: cpuSeconds(server, database),
    database: cpuSeconds(database),
    compilers: compiling(server),
    machine: machineSeconds(),
    bench: process.cpuUsage(),
  });
  const before = seen();
  return () => {
    const after = seen();
    const since = name => {
      const passed = after[name] - before[name];
      return Number.isNaN(passed) ? undefined : passed;
    };
    let compiler = 0;
    for (const [thread, seconds] of after.compilers) {
      compiler += seconds - (before.compilers.get(thread) ?? 0);
    }
    const server = since('server');
    const used = { server: server && server - compiler, database: since('database'), compiler };
    const bench = (after.bench.user + after.bench.system - before.bench.user - before.bench.system) / 1e6;
    const all = after.machine.all - before.machine.all;
    const busy = after.machine.used - before.machine.used + after.machine.stolen - before.machine.stolen;
    const others = Math.max(0, busy - (used.server ?? 0) - compiler - (used.database ?? 0) - bench);
    return { ...used, bench, others: all > 0 ? others / all : 0 };
  };
}
