import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { CertificateFile, ClientCertificate, RegistryCertificates } from '../../distribution/trust.ts';
import { Failure, explainUnreadable } from '../../runtime/failure.ts';
import { isErrno } from '../../runtime/owned-files.ts';
import { Secret } from '../../runtime/secret.ts';
import { parsePem, readPemFile } from './pem.ts';
import { noSuchDirectory } from './places.ts';

/** A directory of certificates holds a handful; this is somebody's home. */
const MOST_FILES = 1000;

/**
 * Reads `*.crt` as CAs, and every `NAME.cert` with its `NAME.key` as a certificate to show. Fails with CONFIG_INVALID, naming the
 * file, where one of a pair is missing or they do not belong together; where the directory was named and is not there.
 */
export async function readCertificates(directory: string, by: string, isNamed: boolean): Promise<RegistryCertificates> {
  const names = await list(directory, by, isNamed);
  const authorities: CertificateFile[] = [];
  const clients: ClientCertificate[] = [];
  const unused: string[] = [];
  const kinds = new Set<string | undefined>();
  for (const name of names) {
    const file = path.join(directory, name);
    const sibling = (extension: string): string => `${name.slice(0, name.lastIndexOf('.'))}${extension}`;
    switch (path.extname(name)) {
      case '.crt': {
        // A link to nowhere is what packages leave behind; containers tools pass over it too.
        const pems = parsePem((await readPemFile(file)) ?? '');
        if (pems.length === 0) unused.push(file);
        authorities.push(...pems.map((pem) => ({ file, pem })));
        break;
      }
      case '.cert': {
        if (!names.includes(sibling('.key'))) throw halfMissing(file, path.join(directory, sibling('.key')));
        const client = await readClient(file, path.join(directory, sibling('.key')));
        // TLS has room for one certificate of each kind of key: the first by name, as containers tools would show.
        if (kinds.has(client.kind)) unused.push(file);
        else clients.push(client.certificate);
        kinds.add(client.kind);
        break;
      }
      case '.key':
        if (!names.includes(sibling('.cert'))) throw halfMissing(file, path.join(directory, sibling('.cert')));
        break;
      default:
        unused.push(file);
    }
  }
  return { directory, by, authorities, clients, unused };
}

async function list(directory: string, by: string, isNamed: boolean): Promise<readonly string[]> {
  try {
    const names = (await readdir(directory)).toSorted();
    if (names.length <= MOST_FILES) return names;
    throw new Failure('CONFIG_INVALID', `${by}: ${directory} holds more than ${String(MOST_FILES)} files`, {
      side: 'local',
      subject: directory,
      hint: 'name a directory with certificates and nothing else',
    });
  } catch (error) {
    if (!isNamed && isErrno(error, 'ENOENT', 'EACCES', 'EPERM')) return [];
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) {
      throw noSuchDirectory(directory, by, error);
    }
    throw explainUnreadable(error, directory, 'CONFIG_INVALID');
  }
}

async function readClient(
  certificateFile: string,
  keyFile: string,
): Promise<{ readonly certificate: ClientCertificate; readonly kind: string | undefined }> {
  const pem = (await readPemFile(certificateFile)) ?? '';
  const [first] = parsePem(pem);
  if (first === undefined) throw unusable(certificateFile, 'it holds no certificate in PEM');
  const key = new Secret((await readPemFile(keyFile)) ?? '');
  const parsed = parseKey(key, keyFile);
  if (!new X509Certificate(first).checkPrivateKey(parsed))
    throw unusable(keyFile, `it is not the key of ${certificateFile}`);
  return { certificate: { file: certificateFile, pem, key }, kind: parsed.asymmetricKeyType };
}

function parseKey(key: Secret, file: string): ReturnType<typeof createPrivateKey> {
  const text = key.reveal();
  if (/ENCRYPTED/.test(text)) throw unusable(file, 'it is protected by a passphrase, and nobody is there to give it');
  try {
    return createPrivateKey(text);
  } catch {
    // What the parser says may quote what it read.
    throw unusable(file, 'it holds no private key in PEM');
  }
}

function halfMissing(file: string, other: string): Failure {
  return new Failure('CONFIG_INVALID', `${file} goes with ${other}, which is not there`, {
    side: 'local',
    subject: file,
    hint: 'put both there, or none; a CA is to be named *.crt',
  });
}

function unusable(file: string, why: string): Failure {
  return new Failure('CONFIG_INVALID', `${file} cannot be used: ${why}`, {
    side: 'local',
    subject: file,
    hint: 'correct the file, or move it out of the directory',
  });
}
