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

export const open = async () => {
  const installed = onPath();
  return chromium.launch({
    executablePath: installed ?? (await packaged.executablePath()),
    args: installed ? ['--no-sandbox'] : packaged.args,
    headless: true,
  });
};
