import { isIPv6 } from 'node:net';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { DockerContext } from './docker-context.ts';

/** Where a Docker engine listens. */
export interface EngineAddress {
  /** As a person would write it. */
  readonly text: string;
  /** A unix socket, or a named pipe of Windows; else a host and a port. */
  readonly at:
    | { readonly kind: 'socket'; readonly path: string }
    | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly prefix: string };
  readonly isSecure: boolean;
  /** The environment named it: what else it says about the engine is about this one. */
  readonly isFromEnvironment: boolean;
}

export interface AddressChoice {
  /** `--*-daemon-host`. */
  readonly flag?: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** Docker's context, where neither of them says anything. */
  readonly context?: DockerContext | undefined;
  /** Certificates were named for this side. */
  readonly hasCertificates: boolean;
  readonly platform: NodeJS.Platform;
}

const PLAIN_PORT = 2375;
const SECURE_PORT = 2376;

/** Whether neither a flag nor `DOCKER_HOST` says where the engine is: docker's contexts do then. */
export function isUnsaid({ flag, environment }: Pick<AddressChoice, 'flag' | 'environment'>): boolean {
  return (flag ?? '') === '' && (environment['DOCKER_HOST'] ?? '') === '';
}

/**
 * The engine that a flag names, else `DOCKER_HOST`, else docker's context, else the local one. A flag means what it means to skopeo: `tcp` is TLS, `http` is
 * not. The variable means what it means to docker: `tcp` is TLS where `DOCKER_TLS_VERIFY` is set. Of a context it is TLS where that has
 * certificates. Fails with INPUT_INVALID, UNSUPPORTED.
 */
export function chooseAddress(choice: AddressChoice): EngineAddress {
  const { flag, environment, context, hasCertificates, platform } = choice;
  if (flag !== undefined && flag !== '')
    return { ...parse(flag, 'the daemon host', true, platform), isFromEnvironment: false };
  if (context !== undefined && isUnsaid(choice)) {
    const isSecure = hasCertificates || context.certificates !== undefined || context.skipsVerification;
    const by = `docker's context ${quoteForeign(context.name, 80)}`;
    return { ...parse(context.host, by, isSecure, platform), isFromEnvironment: false };
  }
  const variable = environment['DOCKER_HOST'];
  const isSecure = hasCertificates || (environment['DOCKER_TLS_VERIFY'] ?? '') !== '';
  const local = platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
  const isNamed = variable !== undefined && variable !== '';
  const found = isNamed
    ? parse(variable, 'DOCKER_HOST', isSecure, platform)
    : parse(local, 'the daemon host', false, platform);
  return { ...found, isFromEnvironment: true };
}

type Place = Omit<EngineAddress, 'isFromEnvironment'>;

function parse(text: string, by: string, isTcpSecure: boolean, platform: NodeJS.Platform): Place {
  const [, scheme = 'tcp', rest = text] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/s.exec(text) ?? [];
  switch (scheme) {
    case 'unix':
      if (!rest.startsWith('/') || rest.includes('\0')) throw refuse(text, by);
      return { text, at: { kind: 'socket', path: rest }, isSecure: false };
    case 'npipe':
      if (!/^\/\/[^/]+\/pipe\/[^/]+$/.test(rest)) throw refuse(text, by);
      if (platform !== 'win32')
        throw unsupported(text, by, 'a named pipe is a thing of Windows: here it is unix:///PATH');
      return { text, at: { kind: 'socket', path: rest.replaceAll('/', '\\') }, isSecure: false };
    case 'tcp':
      return parseTcp(text, rest, by, isTcpSecure);
    case 'https':
      return parseTcp(text, rest, by, true);
    case 'http':
      return parseTcp(text, rest, by, false);
    case 'ssh':
      throw unsupported(
        text,
        by,
        'forward its socket first: ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock HOST, then unix:///tmp/docker.sock',
      );
    default:
      throw refuse(text, by);
  }
}

function parseTcp(text: string, rest: string, by: string, isSecure: boolean): Place {
  let url: URL;
  try {
    url = new URL(`http://${rest}`);
  } catch {
    throw refuse(text, by);
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isWrong = host === '' || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '';
  if (isWrong || (url.hostname.startsWith('[') && !isIPv6(host))) throw refuse(text, by);
  const port = portIn(rest) ?? (isSecure ? SECURE_PORT : PLAIN_PORT);
  const prefix = url.pathname.replace(/\/+$/, '');
  const shown = `tcp://${url.hostname}:${String(port)}${prefix}`;
  return { text: shown, at: { kind: 'tcp', host, port, prefix }, isSecure };
}

/** `URL` drops port 80, which is no default here. */
function portIn(rest: string): number | undefined {
  const written = /^[^/?#]*:(\d{1,5})(?:[/?#]|$)/.exec(rest)?.[1];
  return written === undefined ? undefined : Number(written);
}

function refuse(text: string, by: string): Failure {
  return new Failure(
    'INPUT_INVALID',
    `${by}: not an address of a Docker daemon: ${JSON.stringify(withoutUser(text))}`,
    {
      side: 'local',
      hint: 'write unix:///var/run/docker.sock, tcp://HOST:PORT or http://HOST:PORT',
    },
  );
}

function unsupported(text: string, by: string, hint: string): Failure {
  return new Failure('UNSUPPORTED', `${by}: cannot be reached from here: ${withoutUser(text)}`, {
    side: 'local',
    hint,
  });
}

/** Somebody may have written a password into it. */
function withoutUser(text: string): string {
  return text.slice(0, 300).replace(/\/\/[^/@]*@/, '//***@');
}
