import type { HttpClient } from '../../distribution/http.ts';
import { Failure } from '../../runtime/failure.ts';
import type { Witness } from '../contract.ts';
import { createRekorV1, type RekorV1 } from './rekor-v1.ts';
import { createRekorV2 } from './rekor-v2.ts';
import type { RekorLog } from './rekor.ts';
import type { SigningServices } from './signing-config.ts';
import { requestTimestamp } from './timestamp.ts';
import type { Service } from './service.ts';

/**
 * Logs and timestamp authorities, all of which testify to each signature. Fails with CONFIG_INVALID where a certificate would be without
 * a time that can be trusted, UNSUPPORTED for what only a Rekor v1 can log.
 */
export function createWitness(http: HttpClient, { rekor, timestamps }: SigningServices): Witness {
  const logs = rekor.map(({ url, version }): RekorLog | RekorV1 => {
    const service: Service = { name: 'Rekor', url, http };
    return version === 1 ? createRekorV1(service) : createRekorV2(service);
  });
  const authorities = timestamps.map((url): Service => ({ name: 'the timestamp authority', url, http }));
  const isTimed = authorities.length > 0 || logs.some(({ version }) => version === 1);
  return {
    dsse: async (ctx, envelope, by) => {
      if (!isTimed && (await by.material(ctx)).kind === 'certificate') throw timeless();
      const [signed] = envelope.signatures;
      const signature = signed?.signature ?? new Uint8Array();
      const [logEntries, stamps] = await Promise.all([
        Promise.all(logs.map(async (log) => log.dsse(ctx, envelope, by))),
        Promise.all(authorities.map(async (authority) => requestTimestamp(ctx, authority, signature))),
      ]);
      return { logEntries, timestamps: stamps };
    },
    hashed: async (ctx, payload, signature, by) => {
      const log = logs.find((one): one is RekorV1 => one.version === 1);
      if (log === undefined && logs.length > 0) throw unlogged();
      const [logged, stamps] = await Promise.all([
        log?.hashed(ctx, payload, signature, by),
        Promise.all(authorities.map(async (authority) => requestTimestamp(ctx, authority, signature))),
      ]);
      if (logged === undefined) return { logEntries: [], timestamps: stamps };
      return { logEntries: [logged.entry], timestamps: stamps, legacyBundle: logged.legacyBundle };
    },
  };
}

function timeless(): Failure {
  return new Failure(
    'CONFIG_INVALID',
    'nothing would say when a signature was made: its certificate lives for minutes',
    {
      side: 'local',
      hint: 'name a timestamp authority (--timestamp-url, or tsaUrls of the signing config): a Rekor v2 gives no time',
    },
  );
}

function unlogged(): Failure {
  return new Failure('UNSUPPORTED', 'a legacy signature needs a Rekor v1, and only a Rekor v2 is set', {
    side: 'local',
    hint: 'sign with --signature-format bundle, or name a Rekor v1 with --rekor-url',
  });
}
