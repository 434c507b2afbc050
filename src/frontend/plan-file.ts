import type { Plan } from '../operation/plan/document.ts';
import { parsePlan } from '../operation/plan/parse-plan.ts';
import type { Limits } from '../runtime/limits.ts';
import { readNamedFile } from './files.ts';

/** Fails with CONFIG_INVALID, INPUT_INVALID, LIMIT_EXCEEDED. */
export async function readPlan(file: string, limits: Limits): Promise<Plan> {
  return parsePlan(await readNamedFile(file, 'the name of the plan', limits.contentsBytes), file);
}
