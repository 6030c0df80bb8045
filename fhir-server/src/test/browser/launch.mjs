// A standalone launch from the app's first page to its first CarePlans, by keyboard alone. Prints one line of JSON.
import { open } from './browser.mjs';
import { serveApp } from './app.mjs';

const asked = JSON.parse(process.argv[2]);
const app = await serveApp(
  asked.port,
  { iss: asked.fhir, clientId: asked.client, scope: asked.scope, redirectUri: '/callback', pkceMode: 'required' },
  asked.strangers,
);
const browser = await open();
const steps = [];
try {
  const context = await browser.newContext({ locale: asked.language });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const keyboard = page.keyboard;

  /** Goes on with the tab key until the element that the texts name has the focus. */
  const tabTo = async (element) => {
    for (let presses = 0; presses < 40; presses++) {
      if (await element.evaluate((node) => node === document.activeElement)) {
        return;
      }
      await keyboard.press('Tab');
    }
    throw new Error('not reached by keyboard: ' + element);
  };

  await page.goto(app.origin + '/launch');
  await page.waitForURL('**/login');
  steps.push(await page.title());
  await tabTo(page.getByLabel(asked.texts.username, { exact: true }));
  await keyboard.type(asked.username);
  await tabTo(page.getByLabel(asked.texts.password, { exact: true }));
  await keyboard.insertText(asked.password);
  await keyboard.press('Enter');

  if (asked.choose) {
    await page.waitForURL('**/launch/patient?**');
    steps.push(await page.title());
    const choice = page.locator(`button[value="${asked.choose}"]`);
    await choice.waitFor();
    await tabTo(choice);
    await keyboard.press('Enter');
  }

  await page.waitForURL('**/launch/consent?**');
  steps.push(await page.title());
  for (const scope of asked.takeAway) {
    await tabTo(page.locator(`input[type=checkbox][value="${scope}"]`));
    await keyboard.press('Space');
  }
  if (asked.screenshot) {
    await page.screenshot({ path: asked.screenshot, fullPage: true });
  }
  await tabTo(page.getByRole('button', { name: asked.texts.allow, exact: true }));
  await keyboard.press('Enter');

  await page.waitForFunction(() => document.title === 'done');
  const result = JSON.parse(await page.locator('#result').textContent());
  console.log(JSON.stringify({ steps, ...result }));
} finally {
  await browser.close();
  app.close();
}
