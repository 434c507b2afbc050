import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/operation/result.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';
import { runProgram, type Ended } from '../../support/run-program.ts';
import { openStepPlace, type StepPlace } from '../../support/runner-step.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../../examples/sharded-sync');
const IMAGES = ['1.0', '2.0', '3.0', '4.0'].map((tag) => ({ tag, image: anImage({ seed: tag, layerBytes: 2000 }) }));

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;

beforeEach(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  for (const { tag, image } of IMAGES) await putImage(near.host, `acme/app-${tag[0] ?? ''}`, image, tag);
});
afterEach(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});

/** `waybill` on a PATH, without a registry of packages to install it from, and without a login. */
async function runShell(lines: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const bin = path.join(waybill.directory, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(path.join(bin, 'npm'), '#!/bin/sh\n', { mode: 0o755 });
  const shim = `#!/bin/sh\nexec '${process.execPath}' '${waybill.main}' --insecure-policy "$@"\n`;
  await writeFile(path.join(bin, 'waybill'), shim, { mode: 0o755 });
  return runProgram(['sh', '-euc', `cd '${waybill.directory}'\n${lines.join('\n')}`], {
    ...waybill.environment,
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    FROM: `${near.host}/acme/`,
    TO: `${far.host}/mirror`,
    ...environment,
  });
}

async function expectMirrored(): Promise<void> {
  for (const { tag, image } of IMAGES)
    expect(await digestAt(far.host, `mirror/app-${tag[0] ?? ''}`, tag)).toBe(image.root.descriptor.digest);
}

describe('examples/sharded-sync/gitlab-ci.yml', () => {
  it('plans, applies in parallel jobs, and joins their results', async () => {
    const jobs = parse(await readFile(path.join(EXAMPLES, 'gitlab-ci.yml'), 'utf8')) as {
      readonly plan: { readonly script: readonly string[] };
      readonly apply: { readonly script: readonly string[]; readonly parallel: number };
      readonly result: { readonly script: readonly string[] };
    };
    const planned = await runShell(jobs.plan.script, {});
    expect(planned.code, planned.stderr).toBe(0);
    for (let node = 1; node <= jobs.apply.parallel; node += 1) {
      const variables = { CI_NODE_INDEX: String(node), CI_NODE_TOTAL: String(jobs.apply.parallel) };
      const { code, stderr } = await runShell(jobs.apply.script, variables);
      expect(code, stderr).toBe(0);
    }
    const joined = await runShell(jobs.result.script, {});
    expect(joined.code, joined.stderr).toBe(0);
    const result = JSON.parse(await readFile(path.join(waybill.directory, 'result.json'), 'utf8')) as Result;
    expect(result).toMatchObject({ status: 'succeeded', totals: { images: 4, failed: 0 } });
    await expectMirrored();
  });
});

describe('examples/sharded-sync/kubernetes.yaml', () => {
  it('does every image in one of the pods', async () => {
    const { spec } = parse(await readFile(path.join(EXAMPLES, 'kubernetes.yaml'), 'utf8')) as {
      readonly spec: {
        readonly completions: number;
        readonly template: { readonly spec: { readonly containers: readonly { readonly args: readonly string[] }[] } };
      };
    };
    const lines: string[] = [];
    for (let index = 0; index < spec.completions; index += 1) {
      const { args = [] } = spec.template.spec.containers[0] ?? {};
      const { code, stdout, stderr } = await runShell(args, { JOB_COMPLETION_INDEX: String(index) });
      expect(code, stderr).toBe(0);
      lines.push(...stdout.split('\n').filter((line) => line !== ''));
    }
    expect(lines).toHaveLength(IMAGES.length);
    await expectMirrored();
  });
});

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, string | number>>;
}

/** The step of ours in a job, its places those of the test. */
function inputsOf(job: { readonly steps: readonly Step[] }, shard: string): Readonly<Record<string, string>> {
  const ours = job.steps.find(({ uses }) => uses.startsWith('OWNER/waybill@'));
  const given = Object.entries(ours?.with ?? {}).filter(([name]) => name !== 'registries');
  return Object.fromEntries(
    given.map(([name, value]) => [
      name,
      String(value)
        .replace('ghcr.io/acme/', `${near.host}/acme/`)
        .replace('registry.example.com', far.host)
        .replace('${{ matrix.shard }}', shard)
        .replace(/^plan\.json$/, path.join(waybill.directory, 'plan.json'))
        .replace(/^results$/m, path.join(waybill.directory, 'results')),
    ]),
  );
}

describe('examples/sharded-sync/github-workflow.yml', () => {
  let place: StepPlace;
  beforeEach(async () => {
    place = await openStepPlace(waybill.main);
  });
  afterEach(async () => place[Symbol.asyncDispose]());

  it('makes the matrix, runs it, and joins the results', async () => {
    const { jobs } = parse(await readFile(path.join(EXAMPLES, 'github-workflow.yml'), 'utf8')) as {
      readonly jobs: Readonly<Record<'plan' | 'apply' | 'result', { readonly steps: readonly Step[] }>>;
    };
    const planned = await place.step(inputsOf(jobs.plan, ''));
    expect(planned.code, planned.said).toBe(0);
    const { shard: shards } = JSON.parse(planned.outputs.get('matrix') ?? '') as { readonly shard: readonly string[] };
    expect(shards).toEqual(['1/1']);
    await mkdir(path.join(waybill.directory, 'results'));
    // Twice as many as there is work for.
    for (const shard of ['1/2', '2/2']) {
      const applied = await place.step(inputsOf(jobs.apply, shard));
      expect(applied.code, applied.said).toBe(0);
      const file = applied.outputs.get('result') ?? '';
      await cp(file, path.join(waybill.directory, 'results', path.basename(file)));
    }
    const joined = await place.step(inputsOf(jobs.result, ''));
    expect(joined.code, joined.said).toBe(0);
    expect(joined.outputs.get('status')).toBe('succeeded');
    await expectMirrored();
  });
});
