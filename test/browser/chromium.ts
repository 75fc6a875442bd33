// A real Chromium for the tests of pages. Without one they are skipped with a word on standard error; in CI they fail.

import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const isInstalled = existsSync(executablePath);
const isRequired = process.env["CI"] !== undefined;

/** Whether tests are left out, because there is no browser and none is demanded. */
export const isSkipped: boolean = !isInstalled && !isRequired;

if (isSkipped) process.stderr.write(`No ${executablePath}: pages with scripts are not tried in a browser.\n`);

export function launch(): Promise<Browser> {
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
  ];
  return chromium.launch({ executablePath, args });
}

/** A page at an address, and whatever it does beyond showing itself: requests, messages, errors, violations of its policy. */
export async function openPage(
  context: BrowserContext,
  address: string,
): Promise<{ readonly page: Page; readonly doings: string[] }> {
  const page = await context.newPage();
  const doings: string[] = [];
  page.on("console", (message) => doings.push(`says ${message.text()}`));
  page.on("pageerror", (error) => doings.push(`throws ${error.message}`));
  page.on("dialog", (dialog) => {
    doings.push(`asks ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const isOwn = request.url() === address || /^(?:data:font\/woff2|blob:)/u.test(request.url());
    if (!isOwn) doings.push(`requests ${request.url().slice(0, 100)}`);
  });
  await page.addInitScript(
    'document.addEventListener("securitypolicyviolation", (event) => console.log("violates", event.violatedDirective))',
  );
  await page.goto(address);
  await hasStarted(page);
  return { page, doings };
}

/** Waits until the script of a page has been unpacked and has run. */
export async function hasStarted(page: Page): Promise<void> {
  await page.locator("#sheet-script").waitFor({ state: "detached" });
}

export async function reload(page: Page): Promise<void> {
  await page.reload();
  await hasStarted(page);
}
