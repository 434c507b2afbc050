import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The licences of every package in the bundle, from the bundler's own list of modules. (The bundler's licence file misses the
 * packages of the entry chunk as soon as there are lazy chunks.) Throws when a package has no licence text.
 */
export function renderLicences(statsFile) {
  const packages = new Map();
  for (const directory of packageDirectories(JSON.parse(readFileSync(statsFile, 'utf8')))) {
    const about = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
    packages.set(`${about.name}@${about.version}`, { about, directory });
  }
  return [...packages.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { about, directory }]) => `${name}\n${about.license}\n\n${licenceOf(about, directory).trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function packageDirectories(stats) {
  const directories = new Set();
  const visit = (modules) => {
    for (const module of modules ?? []) {
      // The last node_modules/NAME or node_modules/@SCOPE/NAME on the path is the package that the module belongs to.
      const match = /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(module.nameForCondition ?? '');
      if (match !== null) directories.add(match[1]);
      visit(module.modules);
    }
  };
  visit(stats.modules);
  for (const child of stats.children ?? []) visit(child.modules);
  return directories;
}

function licenceOf(about, directory) {
  const files = readdirSync(directory)
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(name))
    .sort();
  if (files.length > 0)
    return files.map((name) => readFileSync(path.join(directory, name), 'utf8').trim()).join('\n\n');
  const text = STANDARD_TEXTS[about.license];
  const author = typeof about.author === 'string' ? about.author : about.author?.name;
  if (text === undefined || author === undefined)
    throw new Error(`${about.name}@${about.version} is bundled but has no licence text (${String(about.license)})`);
  return `Copyright (c) ${author}\n\n${text}`;
}

/** For packages that name a licence and forget the file. */
const STANDARD_TEXTS = {
  // This project's own.
  'Apache-2.0': readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').trim(),
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};
