/** From the top of a document down to a table; `at` counts the tables of one array, from 0. */
export type KeyPath = readonly { readonly key: string; readonly at: number }[];

/**
 * The line (from 1) of a key in a TOML document that is known to be right, or of its table's head where the key is not in it. For
 * messages: tables written on one line (`mirror = [{ … }]`) are not looked into, and `undefined` is a fair answer.
 */
export function lineOfKey(text: string, path: KeyPath, key: string): number | undefined {
  const counts = new Map<string, number>();
  const wanted = path.map((step) => step.key).join('.');
  const own = [...path.map((step) => step.key), key.toLowerCase()].join('.');
  let isInside = path.length === 0;
  let head: number | undefined;
  for (const [at, line] of text.split('\n').entries()) {
    const name = HEAD.exec(line)?.[1]
      ?.replace(/[\s"']/g, '')
      .toLowerCase();
    if (name !== undefined) {
      counts.set(name, (counts.get(name) ?? -1) + 1);
      // A new element of an outer array begins its inner ones anew.
      for (const inner of counts.keys()) if (inner.startsWith(`${name}.`)) counts.delete(inner);
      if (name === own && isAt(counts, path)) return at + 1;
      isInside = name === wanted && isAt(counts, path);
      if (isInside) head ??= at + 1;
    } else if (isInside && keyOf(line) === key.toLowerCase()) return at + 1;
  }
  return head;
}

const HEAD = /^\s*\[\[?([^\]]+)\]\]?\s*(?:#.*)?$/;

function isAt(counts: ReadonlyMap<string, number>, path: KeyPath): boolean {
  return path.every(({ at }, depth) => {
    const name = path
      .slice(0, depth + 1)
      .map(({ key }) => key)
      .join('.');
    return (counts.get(name) ?? 0) === at;
  });
}

function keyOf(line: string): string | undefined {
  return /^\s*["']?([^\s"'=]+)["']?\s*=/.exec(line)?.[1]?.toLowerCase();
}
