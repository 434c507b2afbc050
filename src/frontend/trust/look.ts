import { loadTrustedRoot } from '../../trust/bundle/trusted-root.ts';
import type { LookTrust } from '../../trust/look/describe-signature.ts';
import { parsePublicKey } from '../../trust/sigstore/key-file.ts';
import { readNamedFile } from '../files.ts';
import { firstImage } from '../first-image.ts';
import type { Invocation, Services } from '../invocation.ts';
import { readTree } from '../../operation/tree/read-tree.ts';
import { renderJson } from '../report/json.ts';
import { renderTree } from '../report/tree.ts';
import type { OpenPgpKeys } from '../../trust/simple-signing/openpgp-keys.ts';
import { isOpenPgp } from './flag-rules.ts';
import { readKeyText, type KeyText } from './key-text.ts';

const LARGEST_ROOT = 4 * 1024 * 1024;

/** `tree`: text, or JSON with `--json`. */
export async function runTree(invocation: Invocation, services: Services): Promise<string> {
  const image = firstImage(invocation, services);
  const tree = await readTree(services.ctx, { image, trust: await trustOf(invocation) });
  return invocation.options.flag('json') ? renderJson(tree) : renderTree(tree);
}

async function openPgpKeys({ text }: KeyText): Promise<OpenPgpKeys> {
  const { loadOpenPgpKeys } = await import('../../trust/simple-signing/openpgp-keys.ts');
  return loadOpenPgpKeys([Buffer.from(text, 'latin1')]);
}

async function trustOf(invocation: Invocation): Promise<LookTrust> {
  const key = await readKeyText(invocation);
  const file = invocation.options.text('trusted-root') ?? '';
  const root = file === '' ? undefined : await readNamedFile(file, '--trusted-root', LARGEST_ROOT);
  const isGpg = key !== undefined && isOpenPgp(key);
  return {
    at: new Date(),
    keys: key === undefined || isGpg ? [] : [parsePublicKey(key.text, key.name)],
    ...(isGpg ? { openPgp: await openPgpKeys(key) } : {}),
    ...(root === undefined ? {} : { trustedRoot: await loadTrustedRoot(root, file) }),
  };
}
