import type { PeerCertificate } from 'node:tls';
import { Failure } from '../runtime/failure.ts';
import { renderForeign } from '../runtime/text.ts';
import type { ClientCertificate, RegistryCertificates } from './trust.ts';
import { nameIn, readChain } from './server-certificate.ts';
import { orAborted } from '../runtime/abort.ts';
import { isClientCertificateFailure } from './tls-errors.ts';
import type { WarmAgent } from './warm-agent.ts';

interface Asked {
  readonly url: URL;
  readonly signal: AbortSignal;
}

interface Known {
  readonly agent: Pick<WarmAgent, 'dial'>;
  readonly certificates: RegistryCertificates | undefined;
  /** What of them the server got to see. */
  readonly shown: readonly ClientCertificate[];
}

/**
 * Why a TLS connection was not to be trusted, in words and with what a person can do: looks at the server's certificate by a
 * connection of its own, on which nothing is sent. The failure as it was where that shows nothing.
 */
export async function explainDistrust(failure: Failure, asked: Asked, known: Known): Promise<Failure> {
  const { host } = asked.url;
  const { certificates } = known;
  const told = (text: string, hint: string): Failure =>
    new Failure(failure.code, `${host}: ${text}`, { facts: failure.facts, cause: failure.cause, hint });
  if (isClientCertificateFailure(failure)) return explainClientRefusal(told, known);
  const chain = await orAborted(readChain(known.agent.dial(asked.url)), asked.signal);
  const [own] = chain;
  if (own === undefined) return failure;
  const errno = String(failure.facts['errno']);
  switch (errno) {
    case 'CERT_HAS_EXPIRED': {
      const old = chain.find(({ valid_to: until }) => Date.parse(until) < Date.now()) ?? own;
      return told(
        `the certificate ${quoted(old.subject)} expired on ${day(old.valid_to)}`,
        `it has to be renewed where it is used; this machine's clock says ${day()}`,
      );
    }
    case 'CERT_NOT_YET_VALID': {
      const young = chain.find(({ valid_from: from }) => Date.parse(from) > Date.now()) ?? own;
      return told(
        `the certificate ${quoted(young.subject)} is valid from ${moment(young.valid_from)} on`,
        `check this machine's clock, which says ${moment()}`,
      );
    }
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return told(
        `the certificate is for ${namesOf(own)}, not for ${asked.url.hostname}`,
        "use a name of the registry's that the certificate has, or have the certificate made for this name too",
      );
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return told(
        `the certificate ${quoted(own.subject)} is self-signed, and not trusted here`,
        whereToPut('that certificate', certificates),
      );
    default:
      return told(
        `the certificate is issued by ${quoted((chain.at(-1) ?? own).issuer)}, which is not trusted here`,
        whereToPut("that CA's certificate", certificates, chain.length === 1 && isOfPublicKind(own)),
      );
  }
}

function explainClientRefusal(told: (text: string, hint: string) => Failure, { certificates, shown }: Known): Failure {
  if (shown.length > 0) {
    const files = shown.map(({ file }) => file).join(', ');
    return told(
      "the server does not take the client's certificate",
      `${files} was shown: check whose CA it is of, and its end`,
    );
  }
  const directory = certificates?.directory ?? 'a directory named with --cert-dir';
  return told(
    "the server wants a client's certificate",
    `put it and its key into ${directory} as NAME.cert and NAME.key`,
  );
}

function whereToPut(what: string, certificates: RegistryCertificates | undefined, mayLackChain = false): string {
  const chain = mayLackChain
    ? '; if the CA is a public one, it is the server that has to send its intermediate certificate along'
    : '';
  if (certificates === undefined) return `name a file with ${what} in SSL_CERT_FILE or NODE_EXTRA_CA_CERTS${chain}`;
  const { directory, by, unused } = certificates;
  const other = by.startsWith('--') ? '' : ' or pass --cert-dir';
  const [stray] = unused;
  const odd = stray === undefined ? '' : ` (${stray} is not used: it has to be PEM, and its name to end in .crt)`;
  return `put ${what} into ${directory}/ca.crt${other}${odd}${chain}`;
}

/** CAs that everybody knows say in every certificate where their own is found. */
function isOfPublicKind({ infoAccess }: PeerCertificate): boolean {
  return (infoAccess?.['CA Issuers - URI']?.length ?? 0) > 0;
}

function quoted(name: PeerCertificate['subject'] | undefined): string {
  const text = nameIn(name);
  return text === '' ? 'without a name' : JSON.stringify(text);
}

/** `DNS:a, DNS:b, IP Address:1.2.3.4` without the kinds; certificates without it name their host in the subject. */
function namesOf({ subjectaltname, subject }: PeerCertificate): string {
  const names = (subjectaltname ?? '')
    .split(/,\s*/)
    .filter((one) => one !== '')
    .map((one) => one.replace(/^[^:]*:/, ''));
  const all = names.length === 0 ? [quoted(subject)] : names;
  return renderForeign(all.length > 5 ? `${all.slice(0, 5).join(', ')} …` : all.join(', '), 300);
}

function day(text?: string): string {
  return moment(text).slice(0, 10);
}

function moment(text?: string): string {
  const date = text === undefined ? new Date() : new Date(text);
  return Number.isNaN(date.getTime()) ? 'an unknown day' : `${date.toISOString().slice(0, 16)}Z`;
}
