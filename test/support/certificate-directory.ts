import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A home of its own, with files of certificates in it. */
export interface CertificateHome extends AsyncDisposable {
  readonly home: string;
  /** Writes files below the home, and gives the directory that they are in. */
  put(directory: string, files: Readonly<Record<string, string>>): Promise<string>;
  /** As `put`, in the directory that containers tools look into for this host. */
  putFor(host: string, files: Readonly<Record<string, string>>): Promise<string>;
}

export async function aCertificateHome(): Promise<CertificateHome> {
  const home = await mkdtemp(path.join(tmpdir(), 'waybill-certificates-'));
  const put: CertificateHome['put'] = async (directory, files) => {
    const place = path.join(home, directory);
    await mkdir(place, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(place, name), text);
    return place;
  };
  return {
    home,
    put,
    putFor: async (host, files) => put(path.join('.config/containers/certs.d', host), files),
    [Symbol.asyncDispose]: async () => rm(home, { recursive: true, force: true }),
  };
}
