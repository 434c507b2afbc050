import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../support/run-program.ts';

const MAIN = path.resolve(import.meta.dirname, '../../../src/main.ts');

/** Tells of every module as it is found. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(name, context, next) {
      const found = next(name, context);
      console.error(found.url);
      return found;
    },
  });
`)}`;

describe('waybill --version', () => {
  it('loads no package, and nothing that copies: it is what a job asks first', async () => {
    const { code, stdout, stderr } = await runProgram([process.execPath, '--import', WATCH, MAIN, '--version']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^waybill version \d+\.\d+/) as string });
    const loaded = stderr.split('\n').filter((line) => line.startsWith('file:'));
    expect(loaded).toContainEqual(expect.stringContaining('/src/main.ts'));
    expect(
      loaded.filter((url) => /\/node_modules\/|\/src\/(?:operation|engine|transport|distribution)\//.test(url)),
    ).toEqual([]);
  });
});

/** The process takes itself for another version of Node. */
const OLD = `data:text/javascript,${encodeURIComponent(`
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.2' } });
`)}`;

describe('a Node that is too old', () => {
  const run = async (...args: readonly string[]): ReturnType<typeof runProgram> =>
    runProgram([process.execPath, '--import', OLD, MAIN, ...args]);

  it('is told apart from a bug, in one line, before anything is begun', async () => {
    const { code, stdout, stderr } = await run('copy', 'docker://127.0.0.1:1/a', 'oci:a');
    expect({ code, stdout }).toEqual({ code: 9, stdout: '' });
    expect(stderr).toMatch(/^error UNSUPPORTED: waybill needs Node\.js 24, .*\n {2}hint: .*\n$/);
  });

  it('still says which waybill this is', async () => {
    expect(await run('--version')).toMatchObject({ code: 0, stderr: '' });
  });
});
