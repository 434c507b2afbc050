import type { DetailedPeerCertificate, PeerCertificate, TLSSocket } from 'node:tls';
import { renderForeign } from '../runtime/text.ts';

/** The certificates that a server shows, its own first; none where there is no connection. */
export async function readChain(dialled: Promise<TLSSocket>): Promise<readonly PeerCertificate[]> {
  const socket = await dialled.catch(() => undefined);
  if (socket === undefined) return [];
  const chain: PeerCertificate[] = [];
  let one: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (one?.fingerprint256 !== undefined && !chain.some((known) => known.fingerprint256 === one?.fingerprint256)) {
    chain.push(one);
    one = one.issuerCertificate;
  }
  socket.on('error', () => undefined);
  socket.destroy();
  return chain;
}

/** What a person would call the holder of a certificate; empty where it has no name. */
export function nameIn(name: PeerCertificate['subject'] | undefined): string {
  const { CN, O, OU } = name ?? {};
  const found = [CN, O, OU].flat().find((part) => part !== undefined && part !== '');
  return found === undefined ? '' : renderForeign(found, 100);
}
