#!/usr/bin/env node
/**
 * Builds the bundle: TypeScript to JavaScript, then one ECMAScript module bundle with lazy chunks.
 *
 *     node scripts/build.mjs [DIRECTORY]      default: dist
 *
 * The same sources and the same node_modules give the same bytes in every checkout, because the bundler is the project's own and
 * runs in the project's root: module ids come from paths below it.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { renderLicences } from './licences.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Builds into `directory`, which is emptied first: chunks are named by number, an old one would stay. */
export function build(directory) {
  const out = path.resolve(root, directory);
  if (path.relative(root, out).startsWith('..')) throw new Error(`${directory} is outside of the project`);
  rmSync(out, { recursive: true, force: true });
  rmSync(path.join(root, 'build/js'), { recursive: true, force: true });
  if (lstatSync(path.join(root, 'node_modules')).isSymbolicLink())
    process.stderr.write('node_modules is a link: the module ids will not be those of another checkout\n');
  const stats = path.join(root, 'build/stats.json');
  tool('tsc', ['-p', 'tsconfig.build.json']);
  tool('ncc', ['build', 'build/js/main.js', '--out', out, '--no-cache', '--quiet', '--stats-out', stats]);
  writeFileSync(path.join(out, 'licenses.txt'), renderLicences(stats));
  chmodSync(path.join(out, 'index.js'), 0o755);
}

/** The project's own tool, on the Node.js that the project brings, whatever was on the PATH. */
function tool(name, args) {
  const bin = path.join(root, 'node_modules/.bin');
  execFileSync(path.join(bin, name), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build(process.argv[2] ?? 'dist');
