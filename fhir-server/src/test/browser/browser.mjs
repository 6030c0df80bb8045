// Chromium as it comes inside a package, or the one on the PATH.
import packaged from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';

const onPath = () => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // not this one
    }
  }
  return undefined;
};

// A packaged Chromium now and then breaks down while it starts, before it has shown anything.
const STARTS = 3;

export const open = async () => {
  const installed = onPath();
  const how = {
    executablePath: installed ?? (await packaged.executablePath()),
    args: installed ? ['--no-sandbox'] : packaged.args,
    headless: true,
  };
  for (let start = 1; ; start += 1) {
    try {
      return await chromium.launch(how);
    } catch (broken) {
      if (start === STARTS) {
        throw broken;
      }
    }
  }
};
