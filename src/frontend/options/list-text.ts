/**
 * The items of a list, divided at commas and line ends, without the spaces around them. An item in double quotes is taken as it is,
 * with `""` for a quote in it: skopeo's lists are read as a line of CSV (RFC 4180 §2). `undefined` where a quote is not closed, or
 * stands within an item that did not begin with one.
 */
export function splitList(text: string): readonly string[] | undefined {
  const items: string[] = [];
  const item = /(?:[^\S\n]*"((?:[^"]|"")*)"[^\S\n]*|([^",\n]*))(?:,|\n|$)/y;
  while (item.lastIndex < text.length) {
    const match = item.exec(text);
    if (match === null) return undefined;
    const [, quoted, plain = ''] = match;
    const found = quoted?.replaceAll('""', '"') ?? plain.trim();
    if (found !== '') items.push(found);
  }
  return items;
}
