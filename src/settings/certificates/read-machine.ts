import { readdirSync, readFileSync, readlinkSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { Failure } from '../../runtime/failure.ts';
import { pemBlocks, readPemFile } from './pem.ts';

/** What the variables of the same names say. */
export interface MachinePlaces {
  readonly SSL_CERT_FILE: string | undefined;
  readonly SSL_CERT_DIR: string | undefined;
  readonly NODE_EXTRA_CA_CERTS: string | undefined;
}

/** Where systems keep all their CAs in one file: Debian, Fedora, openSUSE, Alpine and BSD. The first that is there counts. */
const FILES: readonly string[] = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];
const DIRECTORIES: readonly string[] = ['/etc/ssl/certs', '/etc/pki/tls/certs'];
const MOST_FILES = 5000;
/** A whole machine's CAs are a quarter of it. */
const LARGEST_PEM = 1024 * 1024;

/** Every certificate that is found, once. Fails with CONFIG_INVALID where a variable names a file that is not there. */
export async function readMachine(places: MachinePlaces): Promise<readonly string[]> {
  const { SSL_CERT_FILE: file, SSL_CERT_DIR: directories, NODE_EXTRA_CA_CERTS: extra } = places;
  const texts = [
    file === undefined ? await readFirst(FILES) : await readNamed(file, 'SSL_CERT_FILE'),
    ...(directories?.split(path.delimiter) ?? DIRECTORIES).filter((one) => one !== '').flatMap(readDirectory),
    extra === undefined ? '' : await readNamed(extra, 'NODE_EXTRA_CA_CERTS'),
  ];
  return [...new Set(texts.flatMap(pemBlocks))];
}

async function readFirst(files: readonly string[]): Promise<string> {
  for (const file of files) {
    const text = await readPemFile(file).catch(() => undefined);
    if (text !== undefined) return text;
  }
  return '';
}

async function readNamed(file: string, variable: string): Promise<string> {
  const text = await readPemFile(file);
  if (text !== undefined) return text;
  throw new Failure('CONFIG_INVALID', `${variable} names ${file}, which is not there`, {
    side: 'local',
    subject: file,
    hint: `make ${variable} name a file of certificates in PEM, or unset it`,
  });
}

/**
 * What of it cannot be read is passed over: nobody named it, and most of it is in the file as well. Synchronous: some hundred small
 * files take ten times as long when each waits for its turn, and a connection waits for them all.
 */
function readDirectory(directory: string): readonly string[] {
  const texts: string[] = [];
  for (const entry of entriesOf(directory)) {
    const file = path.join(directory, entry.name);
    try {
      // OpenSSL's names for files beside them: half of what is there.
      if (entry.isSymbolicLink() && !readlinkSync(file).includes('/')) continue;
      const found = statSync(file);
      if (found.isFile() && found.size <= LARGEST_PEM) texts.push(readFileSync(file, 'latin1'));
    } catch {
      // Not for us.
    }
  }
  return texts;
}

function entriesOf(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).slice(0, MOST_FILES);
  } catch {
    return [];
  }
}
