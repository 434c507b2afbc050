#!/usr/bin/env node
/**
 * Writes the parts of documents and CI files that come from the table of options or from the fault matrix, between their markers:
 *
 *     generated: NAME … end of generated
 *
 * and the JSON schemas of the sync file and of the trust policy, which are generated as a whole.
 *
 *     node scripts/docs.mjs            rewrites the files
 *     node scripts/docs.mjs --check    exit 1 and the names of the files that would change
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { renderGenerated } from '../src/frontend/options/render.ts';
import { syncFileSchema } from '../src/settings/sync-file/schema.ts';
import { trustPolicySchema } from '../src/settings/trust-policy/schema.ts';
import { renderMatrix } from '../test/faults/page.ts';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const FILES = [
  'README.md',
  'docs/options.md',
  'docs/policy.md',
  'docs/reliability.md',
  'docs/sync.md',
  'action.yml',
  'gitlab/README.md',
  'gitlab/templates/copy.yml',
  'gitlab/templates/sync.yml',
  'gitlab/templates/sign.yml',
  'gitlab/templates/verify.yml',
];
/** Files without a word that is not generated. */
const WHOLE = new Map([
  ['sync-file.schema.json', syncFileSchema],
  ['trust-policy.schema.json', trustPolicySchema],
]);
const PART = /^([ \t]*(?:#|<!--) generated: ([a-z-]+)[^\n]*\n)([^]*?)^([ \t]*(?:#|<!--) end of generated)/gm;

/** The file's text with its generated parts written anew. */
export function regenerate(text) {
  return text.replaceAll(PART, (_, before, part, _old, after) => {
    const blank = before.trimStart().startsWith('<!--') ? '\n' : '';
    return `${before}${blank}${part === 'faults' ? renderMatrix() : renderGenerated(part)}${blank}${after}`;
  });
}

/** Files whose text is not what the table says. */
export function drifted() {
  return [...FILES, ...WHOLE.keys()].flatMap((file) => {
    const place = path.join(root, file);
    const text = existsSync(place) ? readFileSync(place, 'utf8') : '';
    const schema = WHOLE.get(file);
    const fresh = schema === undefined ? regenerate(text) : `${JSON.stringify(schema(), undefined, 2)}\n`;
    return fresh === text ? [] : [{ file, fresh }];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = drifted();
  if (process.argv.includes('--check')) {
    for (const { file } of stale) process.stderr.write(`${file} is not what it is generated from: npm run docs\n`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const { file, fresh } of stale) writeFileSync(path.join(root, file), fresh);
  }
}
