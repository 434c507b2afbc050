import { PLAN_SCHEMA, totalsOf, type Plan, type PlannedAction, type PlannedImage } from './document.ts';
import { writeChoices } from './choices.ts';

/**
 * The plan as JSON, an image a line: what changes between two plans is what a diff of them shows. Counts come first, the long list
 * of blobs last.
 */
export function renderPlan(plan: Plan): string {
  const { images: _, ...totals } = totalsOf(plan);
  const parts = [
    `"schema": ${JSON.stringify(PLAN_SCHEMA)}`,
    `"command": ${JSON.stringify(plan.command)}`,
    `"totals": ${JSON.stringify({ images: plan.images.length, ...totals })}`,
    list('destinations', plan.destinations),
    list('choices', plan.choices.map(writeChoices)),
    list('images', plan.images.map(writeImage)),
    list('removals', plan.removals),
    list('excluded', plan.excluded),
    list(
      'blobs',
      plan.blobs.map(({ digest, size }) => [digest, size]),
    ),
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

function list(key: string, entries: readonly unknown[]): string {
  if (entries.length === 0) return `"${key}": []`;
  return `"${key}": [\n${entries.map((one) => ` ${JSON.stringify(one)}`).join(',\n')}\n]`;
}

function writeImage({ source, digest, choices, destinations, blobs }: PlannedImage): object {
  return {
    source,
    digest,
    choices,
    destinations: destinations.map(({ reference, action }) => ({ reference, ...writeAction(action) })),
    blobs,
  };
}

function writeAction({ kind, ...rest }: PlannedAction): object {
  return { action: kind, ...rest };
}
