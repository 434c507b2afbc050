#!/usr/bin/env node
/** Fails unless dist/ is what the sources build to now: the same files, the same bytes. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const fresh = path.join(root, 'build/check-dist');
const committed = path.join(root, 'dist');

build(fresh);
const differences = compare(read(committed), read(fresh));
rmSync(fresh, { recursive: true, force: true });
for (const line of differences) process.stderr.write(`${line}\n`);
if (differences.length > 0) {
  process.stderr.write('dist/ is not what the sources build to: run npm run build and commit dist/\n');
  process.exitCode = 1;
} else {
  process.stdout.write('dist/ is what the sources build to\n');
}

function read(directory) {
  let names = [];
  try {
    names = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return new Map(
    names.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(directory, file), readFileSync(file)];
    }),
  );
}

function compare(was, is) {
  const lines = [];
  for (const [name, bytes] of is) {
    const old = was.get(name);
    if (old === undefined) lines.push(`missing in dist: ${name}`);
    else if (!old.equals(bytes)) lines.push(`differs: ${name} (${old.length} bytes, now ${bytes.length})`);
  }
  for (const name of was.keys()) if (!is.has(name)) lines.push(`no longer built: ${name}`);
  return lines.sort();
}
