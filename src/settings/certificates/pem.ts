import { X509Certificate } from 'node:crypto';
import { readSettingsFile } from '../settings-file.ts';

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
  const bytes = await readSettingsFile(file);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1');
}
