import path from 'node:path';
import { Failure } from '../../runtime/failure.ts';
import type { Reference, Transport } from '../contract.ts';
import { quoteForeign } from '../../runtime/text.ts';

/** `dir:PATH`: one image as plain files in a directory, in skopeo's format (Directory Transport Version 1.1 and 1.2). */
export const dirTransport: Transport = {
  name: 'dir',
  parse: parseDirReference,
  openSource: async (_ctx, reference) => (await import('./source.ts')).openDirSource(reference),
  openSink: async (_ctx, reference, { layers }) => (await import('./sink.ts')).openDirSink(reference, layers),
};

/** Everything after `dir:` is the path, colons included. */
function parseDirReference(text: string): Reference {
  if (text === '' || text.includes('\0')) {
    throw new Failure('REFERENCE_INVALID', `not a directory: ${quoteForeign(`dir:${text}`, 300)}`, {
      hint: 'write dir:PATH, for example dir:./image',
    });
  }
  const location = path.resolve(text);
  return { transport: 'dir', text: `dir:${location}`, location };
}
