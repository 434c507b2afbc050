import { createSecureContext, getCiphers } from 'node:tls';
import type { TlsSettings } from '../../distribution/trust.ts';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import { readSettingsFile } from '../settings-file.ts';

/**
 * What a file of containers-tls-details.yaml(5) asks of every TLS connection: `minVersion`, `cipherSuites`, `namedGroups`, by the names of
 * IANA's registry. Only what is listed is used, so a list without a suite of TLS 1.3 means TLS 1.2. Fails with CONFIG_INVALID,
 * and with UNSUPPORTED for what waybill does not speak: nothing is passed over.
 */
export async function readTlsDetails(file: string): Promise<TlsSettings> {
  const bytes = await readSettingsFile(file);
  const wrong = (why: string): Failure =>
    new Failure('CONFIG_INVALID', `${file}: ${why}`, {
      side: 'local',
      subject: file,
      hint: 'see containers-tls-details.yaml(5): minVersion, cipherSuites, namedGroups',
    });
  if (bytes === undefined) throw wrong('there is no such file');
  const { parse } = await import('yaml');
  let document: unknown;
  try {
    document = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), { maxAliasCount: 0 });
  } catch {
    throw wrong('it is not YAML');
  }
  return parseTlsDetails(document ?? {}, wrong);
}

function parseTlsDetails(document: unknown, wrong: (why: string) => Failure): TlsSettings {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw wrong('it is no mapping');
  const { minVersion, cipherSuites, namedGroups, ...others } = document as Readonly<Record<string, unknown>>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw wrong(`there is no field ${quoteForeign(unknown)}`);
  const namesOf = (value: unknown, field: string): readonly string[] => {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value) && value.every((one) => typeof one === 'string' && /^[\w-]{1,60}$/.test(one)))
      return value as readonly string[];
    throw wrong(`${field} is a list of names`);
  };
  const version = parseVersion(minVersion, wrong);
  const ciphers = namesOf(cipherSuites, 'cipherSuites').map((name) => parseSuite(name, wrong));
  const groups = namesOf(namedGroups, 'namedGroups').map((name) => parseGroup(name, wrong));
  return {
    ...(version === undefined ? {} : { minVersion: version }),
    ...(ciphers.length === 0 ? {} : { ciphers: ciphers.join(':') }),
    ...(groups.length === 0 ? {} : { groups: groups.join(':') }),
  };
}

/** A version without quotes is a number to YAML. */
function parseVersion(value: unknown, wrong: (why: string) => Failure): TlsSettings['minVersion'] {
  switch (typeof value === 'number' ? value.toFixed(1) : value) {
    case undefined:
    case null:
    case '':
      return undefined;
    case '1.2':
      return 'TLSv1.2';
    case '1.3':
      return 'TLSv1.3';
    case '1.0':
    case '1.1':
      throw new Failure('UNSUPPORTED', `minVersion ${String(value)}: waybill speaks TLS 1.2 and 1.3`, {
        side: 'local',
        hint: 'have the server speak TLS 1.2, or leave minVersion out',
      });
    default:
      throw wrong('minVersion is "1.2" or "1.3"');
  }
}

/** `TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256` is `ECDHE-RSA-AES128-GCM-SHA256` to OpenSSL; those of TLS 1.3 have one name. */
function parseSuite(name: string, wrong: (why: string) => Failure): string {
  const theirs = name.includes('_WITH_')
    ? name
        .replace(/^TLS_/, '')
        .replace('_WITH_', '_')
        .replace(/^RSA_/, '')
        .replace(/AES_(\d+)/, 'AES$1')
        .replace('_CBC', '')
        .replace(/(?<=POLY1305)_SHA256$/, '')
        .replaceAll('_', '-')
    : name;
  if (getCiphers().includes(theirs.toLowerCase())) return theirs;
  throw wrong(`there is no cipher suite ${quoteForeign(name)} here`);
}

function parseGroup(name: string, wrong: (why: string) => Failure): string {
  try {
    createSecureContext({ ecdhCurve: name });
    return name;
  } catch {
    throw wrong(`there is no group ${quoteForeign(name)} here`);
  }
}
