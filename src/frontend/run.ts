import type { Result } from '../operation/result.ts';
import { parseTag } from '../image/index.ts';
import type { Answer } from './answer.ts';
import { firstImage } from './first-image.ts';
import type { Invocation, Services } from './invocation.ts';
import { policyFor } from './policy.ts';

/** Runs one command. Fails with a Failure; a result that holds failures is an answer. */
export async function runCommand(invocation: Invocation, services: Services): Promise<Answer> {
  switch (invocation.command) {
    case 'copy':
      return (await import('./copy.ts')).runCopy(invocation, services);
    case 'sync':
      return (await import('./sync/sync.ts')).runSync(invocation, services);
    case 'apply':
      return { kind: 'result', result: await (await import('./apply.ts')).runApply(invocation, services) };
    case 'result':
      return { kind: 'result', result: await (await import('./merge.ts')).runResult(invocation, services) };
    case 'tag':
      return { kind: 'result', result: await runTag(invocation, services) };
    case 'inspect':
      return { kind: 'text', text: await (await import('./inspect.ts')).runInspect(invocation, services) };
    case 'list-tags':
      return { kind: 'text', text: await (await import('./lists.ts')).runListTags(invocation, services) };
    case 'list-repos':
      return { kind: 'text', text: await (await import('./lists.ts')).runListRepos(invocation, services) };
    case 'inventory':
      return { kind: 'text', text: await (await import('./inventory.ts')).runInventory(invocation, services) };
    case 'export':
      return { kind: 'result', result: await (await import('./air-gap.ts')).runExport(invocation, services) };
    case 'import':
      return { kind: 'result', result: await (await import('./air-gap.ts')).runImport(invocation, services) };
    case 'delete': {
      const { deleteImage } = await import('../operation/repository.ts');
      await deleteImage(services.ctx, firstImage(invocation, services));
      return { kind: 'text', text: '' };
    }
    case 'untag': {
      const { untagImage } = await import('../operation/repository.ts');
      await untagImage(services.ctx, firstImage(invocation, services));
      return { kind: 'text', text: '' };
    }
    case 'prune':
      return { kind: 'result', result: await (await import('./prune.ts')).runPrune(invocation, services) };
    case 'sign':
      return { kind: 'result', result: await (await import('./trust/sign.ts')).runSign(invocation, services) };
    case 'attest':
      return { kind: 'result', result: await (await import('./trust/sign.ts')).runAttest(invocation, services) };
    case 'verify':
      return { kind: 'result', result: await (await import('./trust/verify.ts')).runVerify(invocation, services) };
    case 'tree':
      return { kind: 'text', text: await (await import('./trust/look.ts')).runTree(invocation, services) };
    case 'login':
      return { kind: 'text', text: await (await import('./login.ts')).runLogin(invocation, services) };
    case 'logout':
      return { kind: 'text', text: await (await import('./login.ts')).runLogout(invocation, services) };
    case 'check': {
      const { text, code } = await (await import('./check.ts')).runCheck(invocation, services);
      return { kind: 'text', text, ...(code === undefined ? {} : { code }) };
    }
    case 'manifest-digest':
      return { kind: 'text', text: await runManifestDigest(invocation) };
    case 'standalone-sign':
      return {
        kind: 'text',
        text: await (await import('./trust/standalone.ts')).runStandaloneSign(invocation, services),
      };
    case 'standalone-verify':
      return {
        kind: 'text',
        text: await (await import('./trust/standalone.ts')).runStandaloneVerify(invocation, services),
      };
    case 'untrusted-signature-dump-without-verification':
      return { kind: 'text', text: await (await import('./trust/standalone.ts')).runSignatureDump(invocation) };
    case 'generate-sigstore-key':
      return {
        kind: 'text',
        text: await (await import('./trust/generate-key.ts')).runGenerateKey(invocation, services),
      };
    case 'serve':
      return { kind: 'text', text: await (await import('./serve.ts')).runServe(invocation, services) };
  }
}

async function runTag(invocation: Invocation, services: Services): Promise<Result> {
  const { tagImage } = await import('../operation/tag-image.ts');
  return tagImage(services.ctx, {
    image: firstImage(invocation, services),
    names: invocation.operands.slice(1).map(parseTag),
    dryRun: invocation.options.flag('dry-run'),
    ...(await policyFor(invocation, services)),
  });
}

const LARGEST_MANIFEST_FILE = 4 * 1024 * 1024;

async function runManifestDigest({ operands: [file = ''] }: Invocation): Promise<string> {
  const { readNamedFile } = await import('./files.ts');
  const { manifestDigest } = await import('../operation/manifest-digest.ts');
  return `${manifestDigest(await readNamedFile(file, 'FILE', LARGEST_MANIFEST_FILE))}\n`;
}
