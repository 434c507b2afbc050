import { invalid } from './descriptor.ts';

/** Deep enough for any real document, shallow enough that no recursion overflows. */
const DEEPEST = 64;

/**
 * Parses JSON that two readers must understand alike: valid UTF-8 without a byte order mark, no key twice in one object,
 * also not in another case at the top level (`Layers` beside `layers`), no deeper than 64. `JSON.parse` alone keeps the last
 * of two equal keys where other readers keep the first: a signed document could mean two things.
 * Fails with MANIFEST_INVALID.
 */
export function parseStrictJson(bytes: Uint8Array, what: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw invalid(`${what} is not UTF-8`, error);
  }
  refuseDepth(bytes, what);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalid(looksLikeHtml(text) ? `${what} is an HTML page, not JSON` : `${what} is not JSON`, error);
  }
  refuseAmbiguousKeys(text, what);
  return value;
}

function looksLikeHtml(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text);
}

const [QUOTE, BACKSLASH, OPENS_LIST, CLOSES_LIST, OPENS, CLOSES] = Buffer.from('"\\[]{}');

/** Before it is parsed: a text of brackets alone becomes a hundred times its size in memory. */
function refuseDepth(bytes: Uint8Array, what: string): void {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < bytes.byteLength; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) isInString = !isInString;
    else if (isInString) at += byte === BACKSLASH ? 1 : 0;
    else if (byte === OPENS || byte === OPENS_LIST) depth += 1;
    else if (byte === CLOSES || byte === CLOSES_LIST) depth -= 1;
    if (depth > DEEPEST) throw invalid(`${what} is nested deeper than ${String(DEEPEST)}`);
  }
}

/** Walks the tokens of a text that is known to be valid JSON. */
function refuseAmbiguousKeys(text: string, what: string): void {
  const token = /["{}[\],:]/g;
  const open: (Set<string> | undefined)[] = [];
  let expectsKey = false;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    const keys = open.at(-1);
    if (found === '{' || found === '[') {
      open.push(found === '{' ? new Set() : undefined);
      expectsKey = found === '{';
    } else if (found === '}' || found === ']') {
      open.pop();
      expectsKey = false;
    } else if (found === ',') {
      expectsKey = keys !== undefined;
    } else if (found === ':') {
      expectsKey = false;
    } else {
      token.lastIndex = endOfString(text, match.index);
      if (!expectsKey || keys === undefined) continue;
      const name = JSON.parse(text.slice(match.index, token.lastIndex)) as string;
      const key = open.length === 1 ? name.toLowerCase() : name;
      if (keys.has(key)) throw invalid(`${what} has the key ${JSON.stringify(name)} twice`);
      keys.add(key);
    }
  }
}

/** Behind the quote that closes the string which opens at `start`. By hand: an expression needs a stack as long as the string. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return at + 1;
  }
  return text.length;
}
