// Unpacks the script of a page and runs it. The script stands in the page compressed, at a third of its length; the policy of
// the page names the hash of what comes out, so nothing else can.

import { tooOldBrowser } from "../render/words/unpack-words.ts";

const packed = document.getElementById("sheet-script");

async function unpacked(): Promise<string> {
  const bytes = Uint8Array.from(atob(packed?.textContent ?? ""), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

function run(code: string): void {
  const script = document.createElement("script");
  script.textContent = code;
  document.body.append(script);
  packed?.remove();
}

function tellAge(): void {
  const note = document.createElement("p");
  note.className = "note";
  note.textContent = tooOldBrowser;
  document.querySelector("main")?.before(note);
  packed?.remove();
}

if (typeof DecompressionStream === "undefined") tellAge();
else void unpacked().then(run);
