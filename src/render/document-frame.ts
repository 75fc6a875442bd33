// What stands around the body of every page: its head, with the looks and the policy, and its end.

import { escapeHtml } from "./escape-html.ts";

export interface Framing {
  readonly title: string;
  /** CSS. */
  readonly style: string;
  /** The content security policy. */
  readonly policy: string;
}

/** A page before and behind its body. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

export function documentFrame({ title, style, policy }: Framing): Frame {
  return {
    before: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
`,
    after: "</body>\n</html>\n",
  };
}
