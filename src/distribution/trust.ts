import type { Secret } from '../runtime/secret.ts';

/** How far a server's certificate is to be believed, and what is shown to it. */
export interface Trust {
  /** False: certificates are not checked. */
  readonly verify: boolean;
  /** Those of the registry that is spoken to, or on whose behalf; asked for only where TLS is spoken. */
  readonly certificates?: () => Promise<RegistryCertificates>;
  /** The host may see the client's certificate: it is the registry itself, or its token service. */
  readonly isOwn: boolean;
  /** A cloud's metadata, wherever it is said to be: no proxy can reach that of this machine. */
  readonly isMetadata?: true;
}

/** What one side trusts at one registry, and shows of itself there, beside what every program of this machine does. */
export interface RegistryCertificates {
  /** The directory that they are from, or the one to put them in. Two of one directory are the same. */
  readonly directory: string;
  /** How the directory was come by: `--cert-dir`, `certs.d`. */
  readonly by: string;
  /** CAs beside those that are trusted anyway. */
  readonly authorities: readonly CertificateFile[];
  /** Shown to the registry and its token service, and to no other host: at most one for each kind of key. */
  readonly clients: readonly ClientCertificate[];
  /** Files of the directory that are none of these, in case one of them should have been. */
  readonly unused: readonly string[];
}

export interface CertificateFile {
  readonly file: string;
  readonly pem: string;
}

export interface ClientCertificate extends CertificateFile {
  readonly key: Secret;
}

/** The certificates of one side, by registry. */
export interface CertificatePlaces {
  /** Two places of one key hold the same. */
  readonly key: string;
  /** Fails with CONFIG_INVALID, naming the file, where what is there cannot be used. */
  find(registry: string): Promise<RegistryCertificates>;
}

/** The CAs that programs of this machine trust. */
export interface MachineAuthorities {
  /** They are all: Node's own are not trusted beside them. */
  readonly areAll: boolean;
  /** In PEM, one certificate each. Fails with CONFIG_INVALID where a variable names a file that cannot be used. */
  read(): Promise<readonly string[]>;
}

/** What holds for every TLS connection of the process. */
export interface TlsSettings {
  readonly minVersion?: 'TLSv1.2' | 'TLSv1.3';
  /** As OpenSSL writes them. */
  readonly ciphers?: string;
  readonly groups?: string;
}

/** Of services that are no registry: what every program of this machine trusts. */
export const ORDINARY_TRUST: Trust = { verify: true, isOwn: false };

export const METADATA_TRUST: Trust = { ...ORDINARY_TRUST, isMetadata: true };
