import type { SigstoreSigned } from '../../../settings/policy/requirement.ts';
import { verifyAttachment, type AttachmentTrust } from '../../sigstore/verify-attachment.ts';
import { readCertificates, readPublicKeys } from '../key-material.ts';
import { anyOf, type Check } from './check.ts';
import { objectionTo } from './claim.ts';

/**
 * `sigstoreSigned`: a signature of the `.sig` tag by one of the keys, or by a certificate of the authority, for this image and under an
 * accepted name. Looked for whatever registries.d says of attachments: they can only help.
 */
export function checkSigstoreSigned(requirement: SigstoreSigned, policy: string): Check {
  let loading: Promise<AttachmentTrust> | undefined;
  return async (ctx, subject) => {
    const found = await subject.evidence.attachments(ctx, subject.descriptor.digest);
    if (found.length === 0) return { what: 'sigstore signature', reasons: [] };
    loading ??= loadTrust(requirement, policy);
    const trust = await loading;
    return anyOf('sigstore signature', found, async (attachment) =>
      objectionTo(
        async () => verifyAttachment(attachment, trust, subject.at),
        ({ identity }) => ({ format: 'legacy', identity }),
        subject,
        requirement.identity,
      ),
    );
  };
}

async function loadTrust({ trust, rekorKeys: sources }: SigstoreSigned, policy: string): Promise<AttachmentTrust> {
  const rekorKeys = await readPublicKeys(sources, policy);
  switch (trust.kind) {
    case 'keys': {
      const keys = await readPublicKeys(trust.keys, policy);
      return { kind: 'keys', keys, ...(rekorKeys.length === 0 ? {} : { rekorKeys }) };
    }
    case 'fulcio': {
      const { oidcIssuer, subjectEmail } = trust;
      return { kind: 'fulcio', roots: await readCertificates(trust.ca, policy), oidcIssuer, subjectEmail, rekorKeys };
    }
    case 'pki': {
      const { subjectEmail, subjectHostname, intermediates } = trust;
      return {
        kind: 'pki',
        roots: await readCertificates(trust.roots, policy),
        ...(intermediates === undefined ? {} : { intermediates: await readCertificates(intermediates, policy) }),
        ...(subjectEmail === undefined ? {} : { subjectEmail }),
        ...(subjectHostname === undefined ? {} : { subjectHostname }),
      };
    }
  }
}
