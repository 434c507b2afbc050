import { renderRepository, type Repository } from '../image/index.ts';
import type { Applicant } from './authorizer.ts';
import { hasBlob, openBlob } from './blobs.ts';
import type { RegistryAccess, RepositoryClient } from './contract.ts';
import { deleteManifest, deleteTag, getManifest, headManifest, putManifest } from './manifests.ts';
import { listReferrers } from './referrers.ts';
import type { Registry } from './registry.ts';
import type { Room } from './room.ts';
import { joinScopes, repositoryScope } from './scopes.ts';
import { listSignatures, putSignature } from './signatures.ts';
import { listTags } from './tags.ts';
import { deleteUpload, postUpload } from './upload-requests.ts';
import { resumeUpload, upload, uploadBytes } from './uploads.ts';

/** The client of one repository. No I/O happens here. */
export function createRepositoryClient(
  registry: Registry,
  repository: Repository,
  access: RegistryAccess,
  actions: 'pull' | 'pull,push' | '*',
  alsoPull: readonly string[],
): RepositoryClient {
  const applicant: Applicant = {
    repository,
    access,
    needed: repositoryScope(repository.path, actions),
    alsoPull: joinScopes(...alsoPull.map((path) => repositoryScope(path, 'pull'))),
  };
  registry.authorizer.register(applicant);
  const room: Room = {
    registry,
    repository,
    call: (ctx, call, read) => registry.call(ctx, applicant, call, read),
    about: (what, name, writes) => ({
      what,
      subject: subjectOf(repository, name),
      writes,
    }),
  };
  return {
    repository,
    get endpoint() {
      return registry.base.origin;
    },
    connect: async () => registry.connect().catch(() => undefined),
    expectRequests: (count) => registry.expectRequests(count),
    getManifest: (ctx, name) => getManifest(ctx, room, name),
    headManifest: (ctx, name) => headManifest(ctx, room, name),
    putManifest: (ctx, name, document, onlyOver) => putManifest(ctx, room, name, document, onlyOver),
    deleteManifest: (ctx, digest) => deleteManifest(ctx, room, digest),
    deleteTag: (ctx, tag) => deleteTag(ctx, room, tag),
    hasBlob: (ctx, digest) => hasBlob(ctx, room, digest),
    openBlob: (ctx, wanted, from = 0) => openBlob(ctx, room, wanted, from),
    startUpload: (ctx, mount) => postUpload(ctx, room, mount),
    cancelUpload: (ctx, session) => deleteUpload(ctx, room, session),
    upload: (ctx, session, expected, open, keep) => upload(ctx, room, session, expected, open, keep),
    uploadBytes: (ctx, expected, bytes) => uploadBytes(ctx, room, expected, bytes),
    resumeUpload: (ctx, session, expected, open) => resumeUpload(ctx, room, session, expected, open),
    tags: (ctx) => listTags(ctx, room),
    referrers: (ctx, subject) => listReferrers(ctx, room, subject),
    keepsSignatures: () => registry.keepsSignatures,
    signatures: (ctx, subject) => listSignatures(ctx, room, subject),
    putSignature: (ctx, subject, signature) => putSignature(ctx, room, subject, signature),
  };
}

function subjectOf(repository: Repository, name: string | undefined): string {
  const whole = renderRepository(repository);
  if (name === undefined) return whole;
  return name.includes(':') ? `${whole}@${name}` : `${whole}:${name}`;
}
