import { createCipheriv, createHash } from 'node:crypto';

/** Bytes that look random and are the same for the same seed on every machine: AES-CTR over zeros, so that megabytes cost nothing. */
export function randomBytes(seed: number | string, size: number): Buffer {
  const key = createHash('sha256')
    .update(`seed ${String(seed)}`)
    .digest()
    .subarray(0, 16);
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(size));
}
