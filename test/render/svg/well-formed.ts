// Whether a text is well-formed XML, as far as our pictures use it: elements, attributes, texts and the five entities.

const token = /<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gu;

/** What is wrong with the text, or nothing. */
export function xmlFault(text: string): string | undefined {
  const tokens = [...text.matchAll(token)];
  const read = tokens.map(([whole]) => whole).join("");
  if (read !== text) return `${text.length - read.length} characters are no XML`;
  return tokens.map(tokenFault).find((fault) => fault !== undefined) ?? nestingFault(tokens);
}

function tokenFault([, , , attributes = "", , content = ""]: RegExpExecArray): string | undefined {
  return entityFault(attributes + content) ?? repeated(attributes);
}

function nestingFault(tokens: readonly RegExpExecArray[]): string | undefined {
  const open: string[] = [];
  for (const [, closes, opens, , isEmpty] of tokens) {
    if (closes !== undefined && open.pop() !== closes) return `</${closes}> closes nothing`;
    if (opens !== undefined && isEmpty === "") open.push(opens);
  }
  return open.length === 0 ? undefined : `<${open.join("><")}> stays open`;
}

function entityFault(text: string): string | undefined {
  const bare = /&(?!(?:amp|lt|gt|quot|#39);)/u.exec(text);
  const control = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/u.exec(text);
  return bare !== null || control !== null ? `a bare character in ${text.slice(0, 40)}` : undefined;
}

function repeated(attributes: string): string | undefined {
  const names = [...attributes.matchAll(/([\w:-]+)="/gu)].map(([, name]) => name);
  return new Set(names).size === names.length ? undefined : `an attribute twice in ${attributes}`;
}
