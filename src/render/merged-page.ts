// One page that holds the bodies of many, for the printer: its frame, since the bodies are too many to be held at once.

import { escapeHtml } from "./katex.ts";
import { contentPolicy, type PageAssets } from "./page.ts";
import { fontEvidence, pageStyle } from "./page-style.ts";

export interface Frame {
  readonly before: string;
  readonly after: string;
}

/** What stands before and behind the bodies. It carries every font, whatever the bodies turn out to need. */
export function mergedFrame(title: string, assets: PageAssets, sha256: (text: string) => string): Frame {
  const ownCss = assets.templates.get("worksheet.css") ?? "";
  const style = pageStyle({ ...assets, ownCss }, fontEvidence);
  const policy = contentPolicy(sha256(style));
  return {
    before: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
`,
    after: "</body>\n</html>\n",
  };
}
