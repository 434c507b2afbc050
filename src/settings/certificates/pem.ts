import { X509Certificate } from 'node:crypto';
import { Failure, storageFailure } from '../../runtime/failure.ts';
import { isErrno } from '../../runtime/owned-files.ts';
import { open } from 'node:fs/promises';

/** The whole of a machine's CAs is a quarter of it. */
export const LARGEST_PEM: number = 1024 * 1024;

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/** The certificates in a text, each in PEM; what is not one is passed over, as every TLS library does. */
export function parsePem(text: string): readonly string[] {
  return pemBlocks(text).filter((block) => {
    try {
      return new X509Certificate(block).serialNumber !== '';
    } catch {
      return false;
    }
  });
}

/** What looks like a certificate, in the form in which every tool writes one: the same certificate is the same text. */
export function pemBlocks(text: string): readonly string[] {
  return [...text.matchAll(BLOCK)].map(([block]) => block.replaceAll('\r', ''));
}

/** A file of certificates or a key; `undefined` when there is no such file. Fails with CONFIG_INVALID where it is too large, STORAGE_FAILED. */
export async function readPemFile(file: string): Promise<string | undefined> {
  try {
    await using handle = await open(file, 'r');
    const chunks: Buffer[] = [];
    let size = 0;
    while (size <= LARGEST_PEM) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024));
      if (bytesRead === 0) return Buffer.concat(chunks).toString('latin1');
      size += bytesRead;
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw (error instanceof Error && storageFailure(error, file)) || error;
  }
  throw new Failure('CONFIG_INVALID', `${file} is larger than a file of certificates may be (1 MiB)`, {
    side: 'local',
    subject: file,
    hint: 'check that it is the file you mean',
  });
}
