import { isDigest, parseImageName, renderImageName, renderRepository, type ImageName } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import type { Reference } from '../contract.ts';

const TRANSPORT = 'docker-daemon';
const ID = /^sha256:[0-9a-f]{64}$/;

/** Reads `name:tag`, `name@digest` or `sha256:ID`; a bare name is refused, as in skopeo. Fails with REFERENCE_INVALID. */
export function parseDaemonReference(text: string): Reference {
  if (ID.test(text))
    return { transport: TRANSPORT, text: `${TRANSPORT}:${text}`, location: `${TRANSPORT}:`, name: text };
  const image = parse(text);
  const name = image.tag ?? image.digest;
  if (name === undefined) throw refuse(text, `say which image of that name: docker-daemon:${text}:latest`);
  if (image.tag !== undefined && image.digest !== undefined) throw refuse(text, 'give a tag or a digest, not both');
  return {
    transport: TRANSPORT,
    text: `${TRANSPORT}:${renderImageName(image)}`,
    location: `${TRANSPORT}:${renderRepository(image)}`,
    name,
  };
}

/** The repository and the tag that a reference names; `undefined` for an ID. */
export function imageOf(reference: Reference): ImageName | undefined {
  const text = reference.text.slice(TRANSPORT.length + 1);
  return ID.test(text) ? undefined : parseImageName(text);
}

/** What the engine is asked for: the reference's own image, or another of its repository. */
export function engineName(reference: Reference, other: string | undefined): string {
  const image = imageOf(reference);
  const name = other ?? reference.name ?? '';
  if (image === undefined) return name;
  return `${renderRepository(image)}${isDigest(name) ? '@' : ':'}${name}`;
}

function parse(text: string): ImageName {
  if (/^[0-9a-f]{64}$/.test(text)) throw refuse(text, `an image ID is written docker-daemon:sha256:${text}`);
  // Docker means an algorithm by it, and no image can be found under this name.
  if (/^sha256(?:[:@]|$)/.test(text)) throw refuse(text, 'an image ID is sha256: and 64 hexadecimal characters');
  return parseImageName(text);
}

function refuse(text: string, hint: string): Failure {
  const shown = JSON.stringify(`${TRANSPORT}:${text.slice(0, 300)}`);
  return new Failure('REFERENCE_INVALID', `not a reference to an image of a Docker daemon: ${shown}`, { hint });
}
