import type { Way } from '../../distribution/way.ts';

/** The lines of `check` about proxy and certificates; none where there is nothing but the usual. */
export function renderWay({ proxy, direct, tls }: Way): readonly (readonly [title: string, text: string])[] {
  return [
    ...(proxy === null ? [] : [['proxy', `${proxy.url} (from ${proxy.from})`] as const]),
    ...(proxy !== null || direct === null || direct === 'no variable' ? [] : [['proxy', WHY_DIRECT[direct]] as const]),
    ...(tls === null ? [] : renderTls(tls)),
  ];
}

const WHY_DIRECT: Readonly<Record<Exclude<NonNullable<Way['direct']>, 'no variable'>, string>> = {
  'this machine': 'none: this machine is reached without',
  metadata: "none: a cloud's metadata is reached without",
  NO_PROXY: 'none: NO_PROXY names it',
};

function renderTls(tls: NonNullable<Way['tls']>): readonly (readonly [string, string])[] {
  const { verified, certificate, directory, by, authorities, clients } = tls;
  const shown =
    certificate === null
      ? 'could not be looked at'
      : `${certificate.subject}, issued by ${certificate.issuer}, until ${certificate.until.slice(0, 10)}`;
  const where = directory === null ? '' : ` (${by ?? ''} ${directory})`;
  const trusted = !verified
    ? 'anything: it is not verified'
    : authorities.length === 0
      ? `what this machine trusts${by === 'certs.d' ? '' : where}`
      : `${authorities.join(', ')} (${by ?? ''}), and what this machine trusts`;
  return [
    ['certificate', shown],
    ['trusted', trusted],
    ...(clients.length === 0 ? [] : [['shown to it', `${clients.join(', ')} (${by ?? ''})`] as const]),
  ];
}
