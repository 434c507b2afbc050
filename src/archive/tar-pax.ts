/** What an extended header changes in the header behind it (POSIX.1-2024, pax, "pax Extended Header"). */
export interface PaxChanges {
  readonly path?: string;
  readonly linkPath?: string;
  readonly size?: number;
  readonly isSparse: boolean;
}

/** Reads `LENGTH KEY=VALUE\n` records. Throws an Error that says what is wrong. */
export function parsePax(bytes: Buffer): PaxChanges {
  const values = new Map<string, string>();
  for (let at = 0; at < bytes.byteLength;) {
    const space = bytes.indexOf(0x20, at);
    const length = space < 0 ? '' : bytes.toString('latin1', at, space);
    const end = at + Number(length);
    if (!/^[1-9][0-9]{0,8}$/.test(length) || end > bytes.byteLength || end <= space + 1 || bytes[end - 1] !== 0x0a)
      throw new Error('an extended header is broken');
    const equals = bytes.indexOf(0x3d, space);
    if (equals < 0 || equals >= end) throw new Error('an extended header is broken');
    values.set(bytes.toString('utf8', space + 1, equals), bytes.toString('utf8', equals + 1, end - 1));
    at = end;
  }
  const path = textOf(values, 'path');
  const linkPath = textOf(values, 'linkpath');
  const size = textOf(values, 'size');
  if (size !== undefined && (!/^[0-9]{1,16}$/.test(size) || !Number.isSafeInteger(Number(size))))
    throw new Error('an extended header has a size that is no number');
  return {
    ...(path === undefined ? {} : { path }),
    ...(linkPath === undefined ? {} : { linkPath }),
    ...(size === undefined ? {} : { size: Number(size) }),
    isSparse: values.keys().some((key) => key.startsWith('GNU.sparse.')),
  };
}

/** One record; its length counts its own digits. */
export function renderPaxRecord(key: string, value: string): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length += 1;
  return Buffer.from(`${String(length)} ${key}=${value}\n`);
}

/** An empty value means that the header's own counts. */
function textOf(values: ReadonlyMap<string, string>, key: string): string | undefined {
  const value = values.get(key);
  if (value === undefined || value === '') return undefined;
  if (value.includes('\0')) throw new Error('an extended header has a name with a zero byte');
  return value;
}
