import { parseRegistry } from '../../image/index.ts';
import type { YamlNode } from '../yaml-node.ts';
import { REGISTRY_KEYS, VARIABLE } from './keys.ts';
import { keysOf } from '../schema-keys.ts';
import { inFile } from './places.ts';
import type { SyncRegistry, ValueOrVariable } from './sync-file.ts';

/** How hosts are reached, by `host[:port]`. A password in the file itself is refused. Fails with CONFIG_INVALID. */
export function parseRegistries(node: YamlNode): ReadonlyMap<string, SyncRegistry> {
  const found = new Map<string, SyncRegistry>();
  for (const [name, one] of node.table()) {
    const host = inFile(one, () => parseRegistry(name));
    if (found.has(host)) throw one.refuse('is there twice');
    found.set(host, parseOne(one));
  }
  return found;
}

function parseOne(node: YamlNode): SyncRegistry {
  const keys = node.tableOf(keysOf(REGISTRY_KEYS));
  const username = keys.get('username');
  const variable = keys.get('password');
  const file = keys.get('password-file');
  if (variable !== undefined && file !== undefined)
    throw file.refuse('and password exclude each other', 'keep one of them');
  const password = variable ?? file;
  if ((username === undefined) !== (password === undefined))
    throw node.refuse('has one of username and password', 'give both, or none: then the usual places are looked at');
  const tlsVerify = keys.get('tls-verify')?.flag();
  const directory = keys.get('cert-dir');
  const requestsPerSecond = keys.get('requests-per-second')?.count(1, 10_000);
  const concurrency = keys.get('concurrency')?.count(1, 256);
  return {
    ...(username === undefined ? {} : { username: parseUser(username) }),
    ...(variable === undefined ? {} : { password: { variable: parseSecret(variable) } }),
    ...(file === undefined ? {} : { password: { file: notEmpty(file) } }),
    ...(tlsVerify === undefined ? {} : { tlsVerify }),
    ...(directory === undefined ? {} : { certDir: notEmpty(directory) }),
    ...(requestsPerSecond === undefined ? {} : { requestsPerSecond }),
    ...(concurrency === undefined ? {} : { concurrency }),
  };
}

function parseUser(node: YamlNode): ValueOrVariable {
  const text = notEmpty(node);
  return VARIABLE.test(text) ? { variable: text.slice('env:'.length) } : { value: text };
}

/** The text is not repeated: it may be the secret itself. */
function parseSecret(node: YamlNode): string {
  const text = node.text();
  if (VARIABLE.test(text)) return text.slice('env:'.length);
  throw node.refuse(
    'must say where the secret is, and not what',
    'write password: env:NAME, or password-file: FILE; if it was a secret, it is one no longer: change it',
  );
}

function notEmpty(node: YamlNode): string {
  const text = node.text();
  if (text !== '') return text;
  throw node.refuse('is empty');
}
