import { verify, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocument, fallbackTag, OCI_EMPTY, OCI_INDEX, OCI_MANIFEST } from '../../src/image/index.ts';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../support/debian.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { aBlob } from '../support/image-builder.ts';
import { digestAt, putImage } from '../support/raw-registry.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

const absent = whyNot('docker-registry');
const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/trust');
const SUBJECT = 'sha256:b4a0b04523b8aa941766fd645f9719321caa13e920350006cb37cc17fbc78f3b';
const NOTATION = 'application/vnd.cncf.notary.signature';
const THUMBPRINTS = 'io.cncf.notary.x509chain.thumbprint#S256';

interface Manifest {
  readonly artifactType?: string;
  readonly subject?: { readonly digest: string };
  readonly annotations?: Readonly<Record<string, string>>;
  readonly layers: readonly { readonly mediaType: string; readonly digest: string }[];
}

describe.skipIf(absent !== undefined)(`a signature of Notation ${absent ?? ''}`, () => {
  let debian: DockerRegistry;
  let embedded: FaultyRegistry;
  let tools: TwoTools;

  beforeAll(async () => {
    [debian, embedded, tools] = await Promise.all([startDockerRegistry(), aFaultyRegistry(), twoTools()]);
  });
  afterAll(async () => {
    for (const one of [debian, embedded, tools]) await one[Symbol.asyncDispose]();
  });

  const fixture = async (name: string): Promise<Buffer> => readFile(path.join(FIXTURES, 'notation', name));

  it('travels as it is from a registry with the referrers API to one without, and back', async () => {
    const [manifest, envelope] = [await fixture('manifest.json'), await fixture('signature.jws.json')];
    const root = createDocument(manifest, OCI_MANIFEST);
    const blobs = [aBlob(Buffer.from('{}'), OCI_EMPTY), aBlob(envelope, 'application/jose+json')];
    const signature = { root, descriptor: root.descriptor, manifests: [root], blobs };
    const places = [`${embedded.host}/team/app`, `${debian.host}/mirror/app`, `${embedded.host}/back/app`];
    const [first = ''] = places;
    const layout = path.join(FIXTURES, 'image/oci-layout');
    await succeed(tools.waybill('copy', ...PLAIN, `oci:${layout}:v1`, `docker://${first}:v1`));
    await putImage(embedded.host, 'team/app', signature);
    for (const [at, to] of places.slice(1).entries())
      await succeed(tools.waybill('copy', ...PLAIN, `docker://${places[at] ?? ''}:v1`, `docker://${to}:v1`));

    const { digest } = root.descriptor;
    const lists = [
      `http://${debian.host}/v2/mirror/app/manifests/${fallbackTag(SUBJECT)}`,
      `${embedded.origin}/v2/back/app/referrers/${SUBJECT}`,
    ];
    for (const list of lists) {
      const { manifests } = (await (await fetch(list, { headers: { accept: OCI_INDEX } })).json()) as {
        readonly manifests: readonly object[];
      };
      expect(manifests).toMatchObject([{ digest, artifactType: NOTATION }]);
    }
    for (const [host, repository] of [
      [debian.host, 'mirror/app'],
      [embedded.host, 'back/app'],
    ] as const) {
      expect(await digestAt(host, repository, 'v1')).toBe(SUBJECT);
      expect(await digestAt(host, repository, digest)).toBe(digest);
      await expectWhole(`http://${host}/v2/${repository}`, digest);
    }
  });

  /** What a verifier of Notation looks at: its subject, who signed, and a signature over the image's digest that holds. */
  async function expectWhole(base: string, digest: string): Promise<void> {
    const answer = await fetch(`${base}/manifests/${digest}`, { headers: { accept: OCI_MANIFEST } });
    const manifest = (await answer.json()) as Manifest;
    expect(manifest).toMatchObject({ artifactType: NOTATION, subject: { digest: SUBJECT } });
    const jws = (await (await fetch(`${base}/blobs/${manifest.layers[0]?.digest ?? ''}`)).json()) as {
      readonly payload: string;
      readonly protected: string;
      readonly signature: string;
      readonly header: { readonly x5c: readonly string[] };
    };
    const { targetArtifact } = JSON.parse(Buffer.from(jws.payload, 'base64url').toString()) as {
      readonly targetArtifact: { readonly digest: string };
    };
    expect(targetArtifact.digest).toBe(SUBJECT);
    const chain = jws.header.x5c.map((der) => new X509Certificate(Buffer.from(der, 'base64')));
    const [leaf] = chain;
    const thumbprints = JSON.parse(manifest.annotations?.[THUMBPRINTS] ?? '[]') as readonly string[];
    expect(thumbprints).toEqual(chain.map((one) => one.fingerprint256.replaceAll(':', '').toLowerCase()));
    expect(chain.at(-1)?.fingerprint256).toBe(new X509Certificate(await fixture('root.pem')).fingerprint256);
    const signed = Buffer.from(`${jws.protected}.${jws.payload}`);
    if (leaf === undefined) throw new Error('no certificate');
    const key = { key: leaf.publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', signed, key, Buffer.from(jws.signature, 'base64url'))).toBe(true);
  }
});
