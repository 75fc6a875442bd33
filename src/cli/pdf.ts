// Prints a page to PDF through an installed Chromium. playwright-core is loaded only here, and need not be there otherwise.

import { findChromium } from "./chromium.ts";
import { InputError } from "./input-error.ts";

/** The page as PDF, on the paper that its own style names. Throws an InputError where there is nothing to print it with. */
export async function pdfOf(page: string, named: string | undefined): Promise<Uint8Array> {
  const executablePath = findChromium(named, process.env);
  const { chromium } = await playwright();
  // As root, as in a container, Chromium has no sandbox of its own; the page runs nothing and loads nothing.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args }).catch((error: unknown) => {
    throw new InputError(`${executablePath} does not start: ${firstLine(error)}`);
  });
  try {
    const tab = await browser.newPage({ javaScriptEnabled: false, offline: true });
    await tab.setContent(page, { waitUntil: "load" });
    return await tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  } finally {
    await browser.close();
  }
}

async function playwright(): Promise<typeof import("playwright-core")> {
  try {
    return await import("playwright-core");
  } catch (error) {
    throw new InputError(
      `--pdf needs the package playwright-core, which is not installed: npm install playwright-core (${firstLine(error)}).`,
    );
  }
}

function firstLine(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line;
}
