import type { MachineAuthorities } from '../../distribution/trust.ts';

/**
 * The CAs of this machine, as programs in Go and OpenSSL find them: `SSL_CERT_FILE` stands for the system's file, `SSL_CERT_DIR`
 * (with colons) for its directories, and with both Node's own count no more. `NODE_EXTRA_CA_CERTS` comes on top: Node reads it when it
 * starts, and here it holds also where it was set later, and its file has to be there.
 */
export function machineAuthorities(environment: Readonly<Record<string, string>>): MachineAuthorities {
  const given = (name: string): string | undefined => environment[name] || undefined;
  const places = {
    SSL_CERT_FILE: given('SSL_CERT_FILE'),
    SSL_CERT_DIR: given('SSL_CERT_DIR'),
    NODE_EXTRA_CA_CERTS: given('NODE_EXTRA_CA_CERTS'),
  };
  return {
    areAll: places.SSL_CERT_FILE !== undefined && places.SSL_CERT_DIR !== undefined,
    read: async () => (await import('./read-machine.ts')).readMachine(places),
  };
}
