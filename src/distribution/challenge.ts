/** One way to authenticate that a server offers (RFC 9110 §11.3). Scheme and parameter names are in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y;
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y;
/** Some servers forget the quotes around a URL. */
const BARE_VALUE = /[^\s,"]+/y;
const SPACE = /[ \t]+/y;
const SEPARATOR = /[ \t]*(?:,[ \t]*)+/y;
const MOST = 32;

/**
 * Reads every challenge of one or several WWW-Authenticate headers (RFC 9110 §11.6.1): several may share a header, divided by
 * the same comma that divides parameters. What cannot be read is passed over, and the challenges before it are kept.
 */
export function parseChallenges(headers: string | readonly string[] | undefined): readonly Challenge[] {
  const values = typeof headers === 'string' ? [headers] : (headers ?? []);
  return values.flatMap((value) => parseHeader(value)).slice(0, MOST);
}

function parseHeader(text: string): readonly Challenge[] {
  const found: { scheme: string; parameters: Map<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    at = pattern.lastIndex;
    return match[1] ?? match[0];
  };
  const takeValue = (): string | undefined =>
    text[at] === '"' ? take(QUOTED)?.replaceAll(/\\([\s\S])/g, '$1') : (take(TOKEN68) ?? take(BARE_VALUE));

  take(SPACE);
  take(SEPARATOR);
  while (at < text.length) {
    const word = take(TOKEN);
    if (word === undefined) return found;
    const afterWord = at;
    take(SPACE);
    if (text[at] === '=' && found.length > 0) {
      at += 1;
      take(SPACE);
      const value = takeValue();
      if (value === undefined) return found;
      const { parameters } = found[found.length - 1] ?? { parameters: new Map<string, string>() };
      if (!parameters.has(word.toLowerCase())) parameters.set(word.toLowerCase(), value);
    } else {
      found.push({ scheme: word.toLowerCase(), parameters: new Map() });
      if (at > afterWord && !isParameterNext(text, at)) take(TOKEN68);
      else if (at > afterWord) continue;
    }
    take(SPACE);
    if (at < text.length && take(SEPARATOR) === undefined) return found;
  }
  return found;
}

function isParameterNext(text: string, at: number): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+[ \t]*=[ \t]*(?!=*[ \t]*(?:,|$))/.test(text.slice(at, at + 300));
}
