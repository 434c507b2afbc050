import { join } from 'node:path';
import { median } from './measure.ts';
import { figureLine, seconds } from './table.ts';
import type { Measured, Work } from './works.ts';
import type { Observation, World } from './world.ts';

export const TRUST_WORKS: readonly Work[] = [{ key: 'verify-bundle', run: verifyOnce }];

/** The first bundle that a process verifies: nothing of it has been optimised yet. */
async function verifyOnce(world: World): Promise<Measured> {
  const observed: Observation[] = [];
  for (let run = 0; run < Math.max(10, world.options.runs); run += 1)
    observed.push(await world.observe([process.execPath, join(import.meta.dirname, 'verify-bundle.ts')]));
  const value = median(observed.map(({ stdout }) => Number(stdout)));
  return {
    observed: { waybill: observed },
    lines: [figureLine('a keyless bundle verified', 'CPU after load', { value, limit: 60, show: seconds })],
  };
}
