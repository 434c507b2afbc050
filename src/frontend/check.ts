import type { RepositoryClient } from '../distribution/contract.ts';
import type { Way } from '../distribution/way.ts';
import { accessTo } from '../distribution/insecure-access.ts';
import { checkRegistry, POWERS, type Check, type PlaceCheck, type Power } from '../operation/check.ts';
import { Failure, type FailureCode } from '../runtime/failure.ts';
import { renderLookedAt, type LookedAt } from '../settings/credential-places.ts';
import { routeHome, routesToRead, type ReadRoutes, type Route } from '../settings/registries/route.ts';
import { findSignatureStores, withoutSecrets, type Placed } from '../settings/signature-stores.ts';
import type { Invocation, Services } from './invocation.ts';
import { renderAccess, renderUsed, usedOf } from './report/access.ts';
import { renderJson } from './report/json.ts';
import { renderWay } from './report/way.ts';

interface Report extends Check {
  /** The proxy and the certificates on the way to where the image is read last. */
  readonly way: Way;
  /** Every place a credential was looked for in, for what the reference names. */
  readonly credential: readonly LookedAt[];
  /** What of registries.conf is about this reference. */
  readonly registriesConf: NonNullable<ReadRoutes['entry']> | null;
  readonly places: readonly (PlaceCheck & { readonly credential: readonly LookedAt[]; readonly way: Way | null })[];
  /** What registries.d says of it. */
  readonly signatures: {
    readonly lookaside: string | null;
    readonly staging: string | null;
    readonly attachments: boolean;
    /** `FILE, SCOPE` */
    readonly origins: readonly string[];
  };
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
    const conf = await services.registriesConf(ctx);
    const [{ entry, mirrors, primary }, home] = [routesToRead(conf, image), routeHome(conf, image)];
    const client = (route: Route, actions: 'pull' | '*'): RepositoryClient =>
      settings.registries.repository(route.repository, accessTo(route.insecure, access), actions);
    const readers = [...mirrors, primary].map((route) => client(route, 'pull'));
    const signatures = await findSignatureStores(
      { named: options.text('registries.d'), environment: invocation.environment },
      { ...image, ...primary.repository },
    );
    const own = await access.explain(ctx, home.repository);
    const writer = client(home, '*');
    const check = await checkRegistry(ctx, { reference, push, readers, home: client(home, 'pull'), writer });
    const credentials = await Promise.all(readers.map(async ({ repository }) => access.explain(ctx, repository)));
    const wayTo = async ({ repository, insecure }: Route): Promise<Way> =>
      settings.registries.way(repository.registry, accessTo(insecure, access));
    const ways = await Promise.all([...mirrors, primary].map(wayTo));
    reports.push({
      ...check,
      way: await wayTo(primary),
      credential: own,
      registriesConf: entry ?? null,
      places: check.places.map((place, at) => ({ ...place, credential: credentials[at] ?? [], way: ways[at] ?? null })),
      signatures: {
        lookaside: shown(signatures.lookaside),
        staging: shown(signatures.staging),
        attachments: signatures.attachments?.value ?? false,
        origins: [...new Set(Object.values(signatures).map(({ origin }: Placed<unknown>) => origin))],
      },
    });
  }
  const wanted: readonly Power[] = push ? ['pull', 'push'] : ['pull'];
  const code = reports.flatMap(({ powers }) => wanted.flatMap((power) => powers[power].code ?? []))[0];
  const text = options.flag('json')
    ? renderJson({ schema: 'waybill.check/v1', checks: reports })
    : reports.map(renderReport).join('\n');
  return { text, code };
}

function renderReport(report: Report): string {
  const { reference, endpoint, way, credential, powers, registriesConf, places, signatures } = report;
  const looked = credential.filter((one) => one !== usedOf(credential) && one.outcome !== 'not reached');
  const lines: (readonly [string, string])[] = [
    ['registry', endpoint],
    ...renderWay(way),
    ...(registriesConf === null ? [] : [['settings', `${registriesConf.file}, ${registriesConf.prefix}`] as const]),
    ...(registriesConf === null ? [] : places.map((place, at) => renderPlace(place, at === places.length - 1))),
    ...looked.map((one, at) => [at === 0 ? 'passed over' : '', renderLookedAt(one)] as const),
    ...POWERS.map((power) => [TITLES[power], renderVerdict(powers[power])] as const),
    ...renderSignatures(signatures),
  ];
  return `${renderAccess(reference, credential)}\n${lines.map(([title, text]) => `  ${title.padEnd(14)}${text}\n`).join('')}`;
}

function renderVerdict({ allowed, why }: Check['powers'][Power]): string {
  return why === '' ? allowed : `${allowed}: ${why}`;
}

function renderPlace(place: Report['places'][number], isLast: boolean): readonly [string, string] {
  return [
    isLast ? 'read last at' : 'mirror',
    `${place.place}: ${renderVerdict(place)} (credential: ${renderUsed(place.credential)})`,
  ];
}

function renderSignatures({
  lookaside,
  staging,
  attachments,
  origins,
}: Report['signatures']): (readonly [string, string])[] {
  if (origins.length === 0) return [];
  return [
    ['signatures', lookaside ?? 'no lookaside'],
    ...(staging === null || staging === lookaside ? [] : [['', `written to ${staging}`] as const]),
    ['', `in the registry: ${attachments ? 'yes' : 'no'} (${origins.join('; ')})`],
  ];
}

function shown(place: Placed<URL> | undefined): string | null {
  return place === undefined ? null : withoutSecrets(place.value);
}
