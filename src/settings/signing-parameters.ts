import { Secret } from '../runtime/secret.ts';
import { parseYaml, type YamlNode } from './yaml-node.ts';

/** A file of parameters for signing (containers-sigstore-signing-params.yaml(5)): a key, or an identity for Fulcio. */
export interface SigningParameters {
  readonly key?: { readonly file: string; readonly passphraseFile?: string };
  readonly fulcio?: { readonly url: string; readonly identity: SigningIdentity };
  /** Where the signature is logged. */
  readonly rekorUrl?: string;
}

/** Who somebody says they are: the token itself, or a page that a person confirms it on. */
type SigningIdentity =
  { readonly mode: 'staticToken'; readonly token: Secret } | { readonly mode: 'interactive' | 'deviceGrant' };

const KEYS = ['privateKeyFile', 'privateKeyPassphraseFile', 'fulcio', 'rekorURL'] as const;
const FULCIO_KEYS = [
  'fulcioURL',
  'oidcMode',
  'oidcIssuerURL',
  'oidcClientID',
  'oidcClientSecret',
  'oidcIDToken',
] as const;
const MODES = ['staticToken', 'interactive', 'deviceGrant'] as const;

/** Reads the file strictly: no unknown key, and no key beside an identity. Fails with CONFIG_INVALID. */
export function parseSigningParameters(text: string, file: string): SigningParameters {
  const document = parseYaml(text, file, 'correct the file; containers-sigstore-signing-params.yaml(5) describes it');
  const fields = document.tableOf(KEYS);
  const key = filled(fields.get('privateKeyFile'));
  const passphraseFile = filled(fields.get('privateKeyPassphraseFile'));
  const fulcio = fields.get('fulcio');
  const rekorUrl = filled(fields.get('rekorURL'));
  if (key !== undefined && fulcio !== undefined) throw fulcio.refuse('and privateKeyFile exclude each other');
  if (key === undefined && fulcio === undefined) throw document.refuse('has neither privateKeyFile nor fulcio');
  if (passphraseFile !== undefined && key === undefined)
    throw document.refuse('has a privateKeyPassphraseFile and no privateKeyFile');
  if (fulcio !== undefined && rekorUrl === undefined)
    throw fulcio.refuse(
      'needs rekorURL: a certificate of Fulcio is good for minutes, and the log says that it was then',
    );
  return {
    ...(key === undefined ? {} : { key: { file: key, ...(passphraseFile === undefined ? {} : { passphraseFile }) } }),
    ...(fulcio === undefined ? {} : { fulcio: parseFulcio(fulcio) }),
    ...(rekorUrl === undefined ? {} : { rekorUrl }),
  };
}

/** What stands behind the names of secrets, however the rest of the file is broken. */
export function secretsOfParameters(text: string): readonly string[] {
  const behind = /(?:oidcIDToken|oidcClientSecret)["']?\s*:?\s*["']?([^\s"',}]+)/g;
  return [...text.matchAll(behind)].flatMap(([, secret = '']) => (secret === '' ? [] : secret));
}

function parseFulcio(node: YamlNode): NonNullable<SigningParameters['fulcio']> {
  const fields = node.tableOf(FULCIO_KEYS);
  const url = filled(fields.get('fulcioURL'));
  if (url === undefined) throw node.refuse('has no fulcioURL');
  const mode = fields.get('oidcMode')?.choice(MODES);
  if (mode === undefined) throw node.refuse(`has no oidcMode: one of ${MODES.join(', ')}`);
  const token = filled(fields.get('oidcIDToken'));
  const [issuer, client, secret] = ['oidcIssuerURL', 'oidcClientID', 'oidcClientSecret'] as const;
  const ofPage = [issuer, client, secret].filter((name) => filled(fields.get(name)) !== undefined);
  if (mode === 'staticToken') {
    if (token === undefined) throw node.refuse('has the oidcMode staticToken and no oidcIDToken');
    if (ofPage.length > 0)
      throw node.refuse(`has the oidcMode staticToken, with which ${ofPage.join(', ')} says nothing`);
    return { url, identity: { mode, token: new Secret(token) } };
  }
  if (token !== undefined) throw node.refuse(`has the oidcMode ${mode}, with which oidcIDToken says nothing`);
  const missing = [issuer, client].find((name) => !ofPage.includes(name));
  if (missing !== undefined) throw node.refuse(`has the oidcMode ${mode} and no ${missing}`);
  return { url, identity: { mode } };
}

function filled(node: YamlNode | undefined): string | undefined {
  const text = node?.text();
  return text === '' ? undefined : text;
}
