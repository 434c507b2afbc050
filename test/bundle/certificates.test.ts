import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAuthority } from '../support/certificate-authority.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { anImage } from '../support/image-builder.ts';
import { startProxy, type StandInProxy } from '../support/proxy.ts';
import { putImage } from '../support/raw-registry.ts';
import { openStepPlace, type StepEnd, type StepPlace } from '../support/runner-step.ts';
import { BUNDLE } from './build-bundle.ts';

const NAME = 'registry.invalid';
const ca = anAuthority('Corp Root');
const image = anImage({ layers: 1, layerBytes: 1000, seed: 'certificates' });

let place: StepPlace;
let registry: FaultyRegistry;
let proxy: StandInProxy;
let file: string;

beforeAll(async () => {
  place = await openStepPlace(BUNDLE);
  file = join(place.directory, 'ca.crt');
  await writeFile(file, ca.cert);
  await using seed = await aFaultyRegistry();
  await putImage(seed.host, 'team/app', image, '1');
  registry = await aFaultyRegistry({ tls: ca.issue({ name: 'registry', hosts: [NAME] }), holding: seed.directory });
  proxy = await startProxy({ hosts: { [`${NAME}:443`]: registry.host }, login: 'ci:p@ss' });
});
afterAll(async () => {
  for (const one of [proxy, registry, place]) await one[Symbol.asyncDispose]();
});

describe('a step of the Action in a network with a CA and a proxy of its own', () => {
  const copy = async (environment: Readonly<Record<string, string>>, inputs = {}): Promise<StepEnd> =>
    place.step(
      { command: 'copy', source: `${NAME}/team/app:1`, destination: `${NAME}/team/copied:1`, ...inputs },
      { https_proxy: `http://ci:p%40ss@${proxy.host}`, ...environment },
    );

  it.each(['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'])('copies with the CA in %s', async (variable) => {
    const end = await copy({ [variable]: file });
    expect(end.code, end.said).toBe(0);
    expect(end.outputs.get('digest')).toBe(image.root.descriptor.digest);
  });

  it('copies with the CA in a directory that extra-args name', async () => {
    const end = await copy({}, { 'extra-args': `--cert-dir\n${place.directory}` });
    expect(end.code, end.said).toBe(0);
  });

  it('says which file to add where it knows no such CA, and gives the password of the proxy to nobody', async () => {
    const end = await copy({});
    expect(end.code).toBe(7);
    expect(end.said).toContain(`issued by "Corp Root", which is not trusted here`);
    expect(end.said).toContain(`.config/containers/certs.d/${NAME}/ca.crt or pass --cert-dir`);
    expect(end.said).not.toMatch(/p@ss|p%40ss/);
    expect(end.stdout).toContain('::add-mask::p@ss');
  });
});
