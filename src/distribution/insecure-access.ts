import type { RegistryAccess } from './contract.ts';

const TWINS = new WeakMap<RegistryAccess, RegistryAccess>();

/**
 * The access to a registry that a settings file calls insecure or not; a flag that says something of TLS goes first. The same object
 * for the same access, so that credentials and tokens are shared.
 */
export function accessTo(insecure: boolean, access: RegistryAccess): RegistryAccess {
  if (!insecure || access.tlsVerify !== undefined) return access;
  const known = TWINS.get(access) ?? { ...access, tlsVerify: false };
  TWINS.set(access, known);
  return known;
}
