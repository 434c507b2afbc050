import { mergeResults } from '../operation/merge/merge-results.ts';
import { parseResult } from '../operation/merge/parse-result.ts';
import type { Result } from '../operation/result.ts';
import { Failure } from '../runtime/failure.ts';
import type { Invocation, Services } from './invocation.ts';
import { readPlan } from './plan-file.ts';
import { readNamedFile } from './files.ts';

/** `result merge FILE…`. */
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
  const results = [];
  for (const file of files)
    results.push({ file, result: parseResult(await readNamedFile(file, 'the name of the result', most), file) });
  return mergeResults(results, plan);
}
