import { describe, expect, it } from 'vitest';
import type { DestinationResult, Result } from '../../operation/result.ts';
import { outputsOf, renderDotenv } from './outputs.ts';
import { renderResultLines } from './result-lines.ts';
import { renderSummary } from './summary.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const NOTHING = { transferred: 0, mounted: 0, cached: 0, present: 0 };

function aDestination(more: Partial<DestinationResult> = {}): DestinationResult {
  return {
    reference: 'docker://r.example.com/prod/app',
    digest: DIGEST,
    tags: ['1.0'],
    status: 'copied',
    bytes: { transferred: 1_500_000, mounted: 0, cached: 0, present: 20 },
    attached: [],
    signatures: [],
    notes: [],
    ...more,
  };
}

function aResult(destinations: readonly DestinationResult[], source = 'docker://r.example.com/team/app:1.0'): Result {
  return {
    schema: 'waybill.result/v1',
    command: 'copy',
    status: 'succeeded',
    policy: 'none',
    images: [
      {
        source: { reference: source, digest: DIGEST, mediaType: 'x', platforms: ['linux/amd64', 'linux/arm64'] },
        destinations,
      },
    ],
    excluded: [],
    totals: { images: 1, failed: 0, requests: 12, bytes: NOTHING, durationMs: 1234 },
  };
}

describe('the lines of a result', () => {
  it('are one a tag, or one for a place without tags, and none for what failed', () => {
    const result = aResult([
      aDestination({ tags: ['1.0', 'latest'] }),
      aDestination({ reference: 'docker://other.example.com:5000/app', tags: [] }),
      aDestination({ reference: 'docker://third.example.com/app', status: 'failed', digest: '' }),
    ]);
    expect(renderResultLines(result)).toBe(
      `r.example.com/prod/app:1.0@${DIGEST}\nr.example.com/prod/app:latest@${DIGEST}\nother.example.com:5000/app@${DIGEST}\n`,
    );
  });
});

describe('the dotenv report', () => {
  it('holds the outputs, one a line, without anything that GitLab would refuse', () => {
    const text = renderDotenv(outputsOf(aResult([aDestination()])), 'waybill-result.json');
    expect(text).toBe(
      `WAYBILL_DIGEST=${DIGEST}\nWAYBILL_CHANGED=true\nWAYBILL_STATUS=succeeded\nWAYBILL_RESULT=waybill-result.json\nWAYBILL_REFERENCES=r.example.com/prod/app@${DIGEST}\n`,
    );
  });

  it('leaves the references out where they would make it longer than 5 KB', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      aDestination({ reference: `docker://r.example.com/prod/app-${String(at)}` }),
    );
    const text = renderDotenv(outputsOf(aResult(many)), 'result.json');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5 * 1024);
    expect(text).toContain(`WAYBILL_DIGEST=${DIGEST}\n`);
    expect(text).not.toContain('WAYBILL_REFERENCES');
  });
});

describe('the job summary', () => {
  it('shows where it went, the digest, the platforms, the bytes and the time', () => {
    const text = renderSummary(aResult([aDestination()]));
    for (const shown of ['r.example.com/prod/app:1.0', DIGEST, 'linux/arm64', '1.5 MB', '1.2 s'])
      expect(text).toContain(shown);
  });

  it('says of a plan what would move, and of bytes only those that there are', () => {
    const plan = aResult([aDestination({ status: 'planned' })]);
    const totals = { ...plan.totals, bytes: { ...NOTHING, transferred: 1_500_000, present: 20 } };
    const text = renderSummary({ ...plan, status: 'planned', totals });
    expect(text).toContain('1 image, 1.5 MB to move, 20 B present, 12 requests');
    expect(text).toContain('| to move | to mount |');
    expect(text).not.toContain('moved');
    const idle = renderSummary(aResult([aDestination({ status: 'up-to-date', bytes: NOTHING })]));
    expect(idle).toContain(', nothing moved, ');
  });

  it('escapes what came from outside', () => {
    const hostile = '</code><img src=x onerror=alert(1)>|`[a](javascript:b)\n| x | @everyone';
    const text = renderSummary(
      aResult(
        [
          aDestination({
            attached: [{ kind: 'referrer', artifactType: hostile, digest: DIGEST }],
            notes: [{ code: 'NOTE', text: hostile }],
            error: { code: 'SERVER_ERROR', side: 'destination', message: hostile, hint: hostile },
          }),
        ],
        `docker://${hostile}`,
      ),
    );
    expect(text).not.toMatch(/<img|\[a\]|@everyone|^\| x/m);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.split('|')).toHaveLength(rows[0]?.split('|').length ?? 0);
  });

  it('stays below what a runner accepts, and says how much it left out', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      aDestination({
        reference: `docker://r.example.com/prod/app-${String(at)}`,
        error: { code: 'SERVER_ERROR', side: 'destination', message: `${'<é>'.repeat(300)}${String(at)}`, hint: '' },
      }),
    );
    const text = renderSummary(aResult(many));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/\d+ more rows: see the result file/);
  });
});
