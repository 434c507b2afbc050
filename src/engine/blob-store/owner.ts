import { isRunning, ownIdentity, type ProcessIdentity } from '../../runtime/process-identity.ts';

/** A file of an owner in another process-id space (a container of the same job) counts as alive while it is younger. */
const FOREIGN_LIFE_MS = 6 * 60 * 60 * 1000;

/** File name prefix of what an owner makes, so that what a dead process left is told from what a living one holds. */
export function renderOwner({ space, pid, started }: ProcessIdentity): string {
  return `${space}-${String(pid)}-${started}`;
}

export function parseOwner(fileName: string): ProcessIdentity | undefined {
  const match = /^([0-9a-f]{12})-(\d{1,10})-(\d{1,20})(?:\.|$)/.exec(fileName);
  if (match === null) return undefined;
  return { space: match[1] ?? '', pid: Number(match[2]), started: match[3] ?? '' };
}

/** Whether the process that made a file may still be running. `ageMs` is the time since the file was last written. */
export function isAlive(owner: ProcessIdentity, ageMs: number): boolean {
  return owner.space === ownIdentity().space ? isRunning(owner) : ageMs < FOREIGN_LIFE_MS;
}
