// Prints a page to PDF through an installed Chromium. playwright-core is loaded only here, and need not be there otherwise.

import { findChromium } from "./chromium.ts";
import { InputError } from "./input-error.ts";

/** Prints pages as PDF, on the paper that their own styles name. */
export interface Printer {
  readonly print: (page: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** The page as PDF. Throws an InputError where there is nothing to print it with. */
export async function pdfOf(page: string, named: string | undefined): Promise<Uint8Array> {
  const printer = await openPrinter(named);
  try {
    return await printer.print(page);
  } finally {
    await printer.close();
  }
}

/** Throws an InputError where there is nothing to print with: to be known before long work. */
export async function expectPrinter(named: string | undefined): Promise<void> {
  findChromium(named, process.env);
  await playwright();
}

/** Starts a browser to print with. Throws an InputError where there is none. */
export async function openPrinter(named: string | undefined): Promise<Printer> {
  const executablePath = findChromium(named, process.env);
  const { chromium } = await playwright();
  // As root, as in a container, Chromium has no sandbox of its own; the page runs nothing and loads nothing.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args }).catch((error: unknown) => {
    throw new InputError(`${executablePath} does not start: ${firstLine(error)}`);
  });
  const print = async (page: string): Promise<Uint8Array> => {
    const tab = await browser.newPage({ javaScriptEnabled: false, offline: true });
    await tab.setContent(page, { waitUntil: "load" });
    const pdf = await tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    await tab.close();
    return pdf;
  };
  return { print, close: () => browser.close() };
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
