#!/usr/bin/env node
/**
 * Shows waybill at work on this machine alone: two embedded registries, a runnable image for two platforms with an SBOM attached,
 * and the bundled Action copying it from one registry to two places in the other, run as a GitHub runner runs it.
 * Needs dist/ and Node.js 24. Writes to one temporary directory, which is gone at the end.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { writeExampleImage } from './example/image.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bundle = path.join(root, 'dist/index.js');
const temporary = mkdtempSync(path.join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'waybill-quickstart-'));
const registries = [];

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    cleanUp();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

async function main() {
  const started = Date.now();
  checkTheGround();

  title('1. Two registries, each one command: waybill serve');
  const [one, two] = await Promise.all([startRegistry('one'), startRegistry('two')]);
  say(`one  ${one}\ntwo  ${two}`);

  title('2. An image for the first one');
  const layout = path.join(temporary, 'hello');
  const image = writeExampleImage(layout, root);
  say(
    `linux/amd64 and linux/arm64, ${(image.bytes / 1e6).toFixed(1)} MB, an SPDX document attached; it runs from scratch`,
  );
  const [source, copy] = [`${one}/demo/hello:1.0`, `${two}/acme/hello`];
  await cli(['copy', '--attached', 'all', `oci:${layout}:1.0`, `docker://${source}`]);

  title('3. The Action, run as a GitHub runner runs it');
  const inputs = {
    command: 'copy',
    source,
    destination: [`${copy}:1.0`, `${two}/mirror/hello:1.0`].join('\n'),
    tags: 'latest',
  };
  say(renderStep(inputs));
  const step = await runAction(inputs);
  say(`It said:\n${indent(step.log)}`);
  say(`Its outputs:\n${indent(renderOutputs(step.outputs))}`);
  say(`Its job summary, in Markdown:\n${indent(step.summary.trim())}`);
  if (step.outputs.get('digest') !== image.digest)
    throw new Error(`the Action's digest is ${step.outputs.get('digest')}, the image's is ${image.digest}`);

  title('4. What is there now');
  await showWhatIsThere(two, 'mirror/hello', image);
  await cli(['copy', `docker://${source}`, `docker://${copy}:1.0`]);
  say('That last copy moved nothing: it was all there already.');

  title(`Done in ${((Date.now() - started) / 1000).toFixed(1)} s. Nothing of it stays on this machine.`);
  say(NEXT);
}

function checkTheGround() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 24)
    throw new Error(`Node.js 24 is needed, this is ${process.version}: npm ci brings one for npm run quickstart`);
  if (!existsSync(bundle)) throw new Error('dist/index.js is not there: npm run build makes it');
}

/** Starts `waybill serve` and resolves with its `host:port` once it listens. */
async function startRegistry(name) {
  const args = [bundle, 'serve', path.join(temporary, `registry-${name}`)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
  registries.push(child);
  const trouble = text(child.stderr);
  const lines = createInterface(child.stdout);
  const first = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => undefined)]);
  if (first === undefined) throw new Error(`waybill serve ended:\n${await trouble}`);
  return new URL(first[0]).host;
}

/** One command line, shown and run. */
async function cli(args) {
  const { code, out, err } = await run(args, environment());
  const shown = args.map((arg) => arg.replace(temporary, '$TMP')).join(' ');
  say(`$ waybill ${shown}\n${[out, err].filter((part) => part !== '').join('\n')}`);
  if (code !== 0) throw new Error(`waybill ${args[0]} ended with ${code}`);
}

/** Asks the registry itself, by OCI Distribution 1.1. */
async function showWhatIsThere(host, repository, image) {
  const get = async (place) => (await fetch(`http://${host}${place}`)).json();
  const [tagsPlace, referrersPlace] = [`/v2/${repository}/tags/list`, `/v2/${repository}/referrers/${image.digest}`];
  const [{ tags }, { manifests }] = await Promise.all([get(tagsPlace), get(referrersPlace)]);
  const referrers = manifests.map(({ artifactType, digest }) => `${artifactType} ${digest}`);
  say(`GET ${tagsPlace}\n${tags.join(' ')}\nGET ${referrersPlace}\n${referrers.join('\n')}`);
  if (manifests[0]?.digest !== image.sbomDigest)
    throw new Error(`the SPDX document did not come along to ${repository}`);
}

/** What the runner does with a step: inputs as INPUT_ variables, files for what comes back, no argument. */
async function runAction(inputs) {
  const folder = path.join(temporary, 'runner');
  mkdirSync(folder);
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'].map((name) => {
      const file = path.join(folder, name.toLowerCase());
      writeFileSync(file, '');
      return [name, file];
    }),
  );
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const { code, out, err } = await run([], {
    ...environment(),
    ...files,
    ...Object.fromEntries(variables),
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
  });
  const log = [out, err].filter((part) => part !== '').join('\n');
  if (code !== 0) throw new Error(`the Action ended with ${code}:\n${log}`);
  return {
    log,
    outputs: parseOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

async function run(args, env) {
  const child = spawn(process.execPath, [bundle, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env, cwd: temporary });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, out: out.trim(), err: err.trim() };
}

/** A clean environment: no one's credentials, no one's proxy. */
function environment() {
  return { PATH: process.env['PATH'] ?? '', HOME: temporary, RUNNER_TEMP: temporary, TMPDIR: temporary };
}

/** `name<<DELIMITER`, lines, `DELIMITER`: the format of the runner's output file. */
function parseOutputs(file) {
  const outputs = new Map();
  const lines = file.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(lines[at]) ?? [];
    if (name === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    outputs.set(name, lines.slice(at + 1, end).join('\n'));
    at = end;
  }
  return outputs;
}

function renderStep(inputs) {
  const lines = Object.entries(inputs).map(([name, value]) =>
    value.includes('\n') ? `    ${name}: |\n${value.replace(/^/gm, '      ')}` : `    ${name}: ${value}`,
  );
  return `- uses: ./\n  with:\n${lines.join('\n')}`;
}

function renderOutputs(outputs) {
  return [...outputs]
    .map(([name, value]) => {
      const shown = value.startsWith('{') ? JSON.stringify(JSON.parse(value), null, 2) : value;
      return `${name.padEnd(10)} ${shown.replaceAll('\n', `\n${' '.repeat(11)}`)}`;
    })
    .join('\n');
}

function title(line) {
  process.stdout.write(`\n${line}\n\n`);
}

function say(block) {
  process.stdout.write(`${indent(block)}\n\n`);
}

function indent(block) {
  return block.replaceAll(temporary, '$TMP').replace(/^(?=.)/gm, '  ');
}

function cleanUp() {
  for (const child of registries) child.kill('SIGTERM');
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}

// Under npm, node is the package's: the one that is typed next may be the system's, and too old.
const NODE = process.env['npm_execpath'] === undefined ? 'node' : 'npx node';
const NEXT = `What next
  try it on your own image   ${NODE} dist/index.js copy docker://docker.io/library/alpine:3 dir:alpine
  in a GitHub workflow       examples/github-workflow.yml
  in GitLab CI               examples/gitlab-ci.yml
  every command              ${NODE} dist/index.js --help`;

try {
  await main();
} catch (error) {
  process.stderr.write(`\nquickstart: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  cleanUp();
}
