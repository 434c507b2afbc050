import { Failure } from '../../runtime/failure.ts';

/** One block of RFC 7468. */
export interface PemBlock {
  readonly label: string;
  readonly bytes: Uint8Array;
}

/** Keys and chains of certificates stay far below. */
const LARGEST = 256 * 1024;
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,64})-----\r?\n((?:[A-Za-z0-9+/=]+[ \t]*\r?\n)*)-----END \1-----(?:\r?\n|$)/g;

/**
 * All blocks of a text, which holds nothing else but empty lines. `aside`: it may, as files of authorities do that say in words what
 * each is. Fails with INPUT_INVALID.
 */
export function parsePem(
  text: string,
  what: string,
  { aside = false }: { readonly aside?: boolean } = {},
): readonly PemBlock[] {
  if (text.length > LARGEST) throw invalidPem(what, 'is too large');
  const blocks: PemBlock[] = [];
  const rest = text.replaceAll(BLOCK, (_whole, label: string, body: string) => {
    const written = body.replaceAll(/\s/g, '');
    const bytes = Buffer.from(written, 'base64');
    if (bytes.toString('base64') !== written) throw invalidPem(what, 'is not base64');
    blocks.push({ label, bytes });
    return '';
  });
  if (!aside && !/^(?:\r?\n)*$/.test(rest))
    throw invalidPem(what, blocks.length === 0 ? 'is not PEM' : 'has something beside PEM in it');
  if (blocks.length === 0) throw invalidPem(what, 'is empty');
  return blocks;
}

/** The only block of a text, but for the parameters that OpenSSL writes before a key. Fails with INPUT_INVALID. */
export function parseOnlyPem(text: string, what: string): PemBlock {
  const [block, ...others] = parsePem(text, what).filter(({ label }) => label !== 'EC PARAMETERS');
  if (block === undefined || others.length > 0) throw invalidPem(what, 'has several blocks of PEM');
  return block;
}

export function renderPem({ label, bytes }: PemBlock): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `${[`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n')}\n`;
}

function invalidPem(what: string, why: string): Failure {
  return new Failure('INPUT_INVALID', `${what} ${why}`, { side: 'local', hint: 'name a file in PEM' });
}
