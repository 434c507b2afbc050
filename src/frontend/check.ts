import { checkRegistry, POWERS, type Check, type Power } from '../operation/check.ts';
import { Failure, type FailureCode } from '../runtime/failure.ts';
import { renderLookedAt, type LookedAt } from '../settings/credential-places.ts';
import type { Invocation, Services } from './invocation.ts';
import { renderJson } from './report/json.ts';

interface Report extends Check {
  /** Every place a credential was looked for in. */
  readonly credential: readonly LookedAt[];
}

/** What `check` says, and the code of what is not allowed of the things that were asked for. */
export interface CheckAnswer {
  readonly text: string;
  readonly code: FailureCode | undefined;
}

const TITLES: Readonly<Record<Power, string>> = {
  pull: 'pull',
  push: 'push',
  mount: 'mount',
  delete: 'delete',
  referrers: 'referrers',
  moveTag: 'move the tag',
};

/** Tries every reference in turn. Fails where a registry cannot be asked at all. */
export async function runCheck(invocation: Invocation, services: Services): Promise<CheckAnswer> {
  const { options, operands } = invocation;
  const { ctx } = services;
  const push = options.flag('push');
  const reports: Report[] = [];
  for (const { reference, settings, access } of services.endpoints(operands, '')) {
    const { image } = reference;
    if (image === undefined) {
      throw new Failure('UNSUPPORTED', `${reference.text} is in no registry`, {
        side: 'local',
        hint: 'check takes references to registries: docker://host/repository:tag',
      });
    }
    const repository = { registry: image.registry, path: image.path };
    const client = (actions: 'pull' | '*'): ReturnType<typeof settings.registries.repository> =>
      settings.registries.repository(repository, access, actions);
    const credential = await access.explain(ctx, repository);
    reports.push({
      ...(await checkRegistry(ctx, { reference, push, reader: client('pull'), writer: client('*') })),
      credential,
    });
  }
  const wanted: readonly Power[] = push ? ['pull', 'push'] : ['pull'];
  const code = reports.flatMap(({ powers }) => wanted.flatMap((power) => powers[power].code ?? []))[0];
  const text = options.flag('json')
    ? renderJson({ schema: 'waybill.check/v1', checks: reports })
    : reports.map(renderReport).join('\n');
  return { text, code };
}

function renderReport({ reference, endpoint, credential, powers }: Report): string {
  const used = credential.find(({ outcome }) => outcome === 'found' || outcome === 'anonymous' || outcome === 'failed');
  const looked = credential.filter((one) => one !== used && one.outcome !== 'not reached').map(renderLookedAt);
  const lines: (readonly [string, string])[] = [
    ['registry', endpoint],
    ['credential', used === undefined ? 'none: anonymous' : renderLookedAt(used)],
    ...looked.map((text) => ['', text] as const),
    ...POWERS.map((power) => {
      const { allowed, why } = powers[power];
      return [TITLES[power], why === '' ? allowed : `${allowed}: ${why}`] as const;
    }),
  ];
  return `${reference}\n${lines.map(([title, text]) => `  ${title.padEnd(14)}${text}\n`).join('')}`;
}
