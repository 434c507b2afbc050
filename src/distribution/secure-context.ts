import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import type { MachineAuthorities, RegistryCertificates, TlsSettings } from './trust.ts';

interface ContextOptions {
  readonly given: RegistryCertificates | undefined;
  readonly machine: MachineAuthorities | undefined;
  /** Every CA of this machine is to be trusted, not only the given ones, or else Node's own. */
  readonly isWide: boolean;
  readonly settings: TlsSettings | undefined;
}

/**
 * What a group of connections trusts and shows, made once for all of them. Narrow where it can be: Node's own CAs cost more to load
 * than a small image to copy, and whoever gives a CA mostly needs no other.
 */
export async function openContext({ given, machine, isWide, settings }: ContextOptions): Promise<SecureContext> {
  const own = given?.authorities.map(({ pem }) => pem) ?? [];
  const clients = given?.clients ?? [];
  const ca = isWide || machine?.areAll === true ? [...(await wideAuthorities(machine)), ...own] : own;
  return createSecureContext({
    ...(ca.length === 0 ? {} : { ca: distinct(ca) }),
    // As Go does: whoever puts an intermediate or a server's own certificate there means that it is trusted.
    ...(own.length === 0 ? {} : { allowPartialTrustChain: true }),
    ...(clients.length === 0
      ? {}
      : { cert: clients.map(({ pem }) => pem), key: clients.map(({ key }) => key.reveal()) }),
    ...(settings?.minVersion === undefined ? {} : { minVersion: settings.minVersion }),
    ...(settings?.ciphers === undefined ? {} : { ciphers: settings.ciphers }),
    ...(settings?.groups === undefined ? {} : { ecdhCurve: settings.groups }),
  });
}

async function wideAuthorities(machine: MachineAuthorities | undefined): Promise<readonly string[]> {
  const named = (await machine?.read()) ?? [];
  return machine?.areAll === true ? named : [...getCACertificates('default'), ...named];
}

/** The same certificate in lines of another length is the same. What takes the time is to load each. */
function distinct(pems: readonly string[]): string[] {
  return [...new Map(pems.map((pem) => [pem.replaceAll(/\s/g, ''), pem])).values()];
}
