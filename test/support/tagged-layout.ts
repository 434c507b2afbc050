import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface Index {
  readonly manifests: readonly { readonly digest: string; readonly annotations?: Readonly<Record<string, string>> }[];
}

/** Points many tags at a manifest that the repository holds, by writing the OCI layout that the embedded registry serves. */
export async function addTags(
  root: string,
  repository: string,
  digest: string,
  tags: readonly string[],
): Promise<void> {
  const file = path.join(root, ...repository.split('/'), 'index.json');
  const index = JSON.parse(await readFile(file, 'utf8')) as Index;
  const entry = index.manifests.find((one) => one.digest === digest);
  if (entry === undefined) throw new Error(`${repository} does not hold ${digest}`);
  const added = tags.map((tag) => ({ ...entry, annotations: { 'org.opencontainers.image.ref.name': tag } }));
  await writeFile(file, JSON.stringify({ ...index, manifests: [...index.manifests, ...added] }));
}
