import { openArchive } from '../../archive/archive-file.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { ContentSource, EndpointSettings, FileReader, Reference, ReferrerLister, TagLister } from '../contract.ts';
import { createLayoutSource } from '../oci-layout/source.ts';
import { createArchiveContent, tooLarge } from './content.ts';

export async function openOciArchiveSource(
  ctx: OperationContext,
  reference: Reference,
  { temporary }: EndpointSettings,
): Promise<ContentSource & ReferrerLister & TagLister & FileReader> {
  const archive = await openArchive(ctx, reference.location, temporary);
  const { content, index } = archive;
  return {
    readFile: async (own, name) => {
      const member = index.find(name);
      if (member === undefined) return undefined;
      if (member.size > own.limits.contentsBytes)
        throw tooLarge(name, member.size, own.limits.contentsBytes, reference.location);
      return content.read(member.position, member.size);
    },
    ...createLayoutSource(reference, createArchiveContent(archive, reference.location, ctx.signal)),
    [Symbol.asyncDispose]: async () => archive[Symbol.asyncDispose](),
  };
}
