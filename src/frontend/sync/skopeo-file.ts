import type { Credential } from '../../distribution/contract.ts';
import type { Endpoint } from '../../operation/endpoint.ts';
import { listAhead, type PlaceToList } from '../../operation/sync/list-ahead.ts';
import { listRepository } from '../../operation/sync/list-repository.ts';
import { listImages } from '../../operation/sync/list-source.ts';
import type { Listing } from '../../operation/sync/listing.ts';
import { Failure } from '../../runtime/failure.ts';
import { readSettingsFile } from '../../settings/settings-file.ts';
import type { SkopeoRegistry, SkopeoRepository, SkopeoSyncFile } from '../../settings/skopeo-sync/skopeo-sync.ts';
import { parseReference } from '../../transport/index.ts';
import type { OwnAccess } from '../credentials.ts';
import type { Services } from '../invocation.ts';

/** The images that skopeo's file of registries asks for, in its order. Fails with CONFIG_INVALID. */
export async function listSkopeoFile(services: Services, file: string): Promise<AsyncIterable<Listing>> {
  const { ctx } = services;
  const { registries, warnings } = await readSkopeoFile(services, file);
  for (const text of warnings) ctx.emit({ kind: 'warning', text });
  const places = registries.flatMap((registry) => {
    const stated = accessOf(registry);
    return registry.repositories.map((repository) => placeOf(services, repository, stated));
  });
  return orNothing(listAhead(ctx, places), file);
}

/** A file that asks for nothing that is there is a mistake rather than work done. */
async function* orNothing(listings: AsyncIterable<Listing>, file: string): AsyncGenerator<Listing> {
  let isAny = false;
  for await (const listing of listings) {
    isAny ||= listing.images.length > 0 || listing.failure !== undefined;
    yield listing;
  }
  if (isAny) return;
  const failure = new Failure('MANIFEST_UNKNOWN', `${file} asks for no image that is there`, {
    side: 'source',
    subject: file,
    hint: 'check the names, tags and expressions in it',
  });
  yield { place: file, images: [], excluded: [], failure };
}

async function readSkopeoFile({ ctx }: Services, file: string): Promise<SkopeoSyncFile> {
  const bytes = await readSettingsFile(file);
  if (bytes === undefined) {
    throw new Failure('CONFIG_INVALID', `there is no file ${file}`, {
      side: 'local',
      subject: file,
      hint: 'with --src yaml, SOURCE is the path of a file (skopeo-sync(1))',
    });
  }
  const text = new TextDecoder().decode(bytes);
  // Before anything is said of the file: what cannot be read is a secret still.
  for (const secret of secretsIn(text)) ctx.conceal(secret);
  const { parseSkopeoSync } = await import('../../settings/skopeo-sync/parse.ts');
  const parsed = await parseSkopeoSync(text, file);
  for (const { credentials } of parsed.registries) {
    if (credentials?.kind === 'basic') ctx.conceal(credentials.password.reveal(), credentials.username);
    else if (credentials !== undefined) ctx.conceal(credentials.token.reveal());
  }
  return parsed;
}

/** What stands behind a secret's key, as it stands there and without quotes. */
function secretsIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:password|identitytoken)["']?[ \t]*:[ \t]*([^\n]+)/gi)].flatMap(([, value = '']) => {
    const whole = value.trim();
    const [first = ''] = whole.split(/[,}\s]/, 1);
    return [whole, first, whole.replace(/^(["'])(.*)\1.*$/, '$2')].filter(
      (one) => !/^(?:null|~|[|>][-+\d]*|)$/i.test(one),
    );
  });
}

/** One object for a registry, so that its repositories share tokens. */
function accessOf({ at, credentials, tlsVerify, certDir }: SkopeoRegistry): OwnAccess | undefined {
  if (credentials === undefined && tlsVerify === undefined && certDir === undefined) return undefined;
  const credential: Credential | undefined =
    credentials === undefined ? undefined : { ...credentials, origin: `${at}, credentials` };
  return {
    ...(credential === undefined ? {} : { credential }),
    ...(tlsVerify === undefined ? {} : { tlsVerify }),
    ...(certDir === undefined ? {} : { certDir: { directory: certDir, by: `${at}, cert-dir` } }),
  };
}

function placeOf(
  services: Services,
  { name, wanted, at }: SkopeoRepository,
  stated: OwnAccess | undefined,
): PlaceToList {
  const place = `docker://${name}`;
  const endpointOf = (): Endpoint => {
    const [endpoint] = services.endpoints([place], 'src-', stated);
    if (endpoint === undefined) throw new Failure('INTERNAL', `no way to ${place}`);
    return endpoint;
  };
  const list = async (): Promise<Listing> => {
    const repository = endpointOf();
    if (wanted.kind === 'images') {
      const sources = wanted.references.map((one) => ({
        ...repository,
        reference: parseReference('tag' in one ? `${place}:${one.tag}` : `${place}@${one.digest}`),
      }));
      return listImages(sources);
    }
    const listing = await listRepository(services.ctx, {
      repository,
      withTag: (tag) => parseReference(`${place}:${tag}`),
      ...(wanted.kind === 'tags' ? { why: wanted.why } : {}),
    });
    if (listing.images.length === 0)
      services.ctx.emit({
        kind: 'warning',
        text: `${at}: no tag of ${name} is ${wanted.kind === 'all' ? 'there' : 'wanted'}`,
      });
    return listing;
  };
  return { place, list };
}
