import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { mergeResults, type ResultFile } from '../operation/merge/merge-results.ts';
import { parseResult } from '../operation/merge/parse-result.ts';
import type { Result } from '../operation/result.ts';
import { Failure } from '../runtime/failure.ts';
import type { Invocation, Services } from './invocation.ts';
import { readPlan } from './plan-file.ts';
import { readNamedFile } from './files.ts';

/** `result merge FILE…`; a directory stands for the results in it. */
export async function runResult({ operands, options }: Invocation, { ctx }: Services): Promise<Result> {
  const [what, ...files] = operands;
  if (what !== 'merge' || files.length === 0) {
    throw new Failure('INPUT_INVALID', 'result takes merge and the files to join', {
      side: 'local',
      hint: 'waybill result merge FILE [FILE…]',
    });
  }
  const twice = files.find((file, at) => files.indexOf(file) !== at);
  if (twice !== undefined) {
    throw new Failure('INPUT_INVALID', `${twice} is named twice`, { side: 'local', hint: 'name each result once' });
  }
  const planFile = options.text('plan') ?? '';
  const plan = planFile === '' ? undefined : await readPlan(planFile, ctx.limits);
  const most = ctx.limits.contentsBytes;
  const results: ResultFile[] = [];
  for (const file of await filesOf(files)) {
    const bytes = await readNamedFile(file, 'the name of the result', most);
    results.push({ file, result: parseResult(bytes, file) });
  }
  return mergeResults(results, plan);
}

/** For a directory every `.json` in it. */
async function filesOf(operands: readonly string[]): Promise<readonly string[]> {
  const found = operands.map(async (operand) => {
    const isDirectory = await stat(operand)
      .then((one) => one.isDirectory())
      .catch(() => false);
    if (!isDirectory) return [operand];
    const names = (await readdir(operand)).filter((name) => name.endsWith('.json')).toSorted();
    return names.map((name) => path.join(operand, name));
  });
  return (await Promise.all(found)).flat();
}
