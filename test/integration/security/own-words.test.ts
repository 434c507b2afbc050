import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/operation/result.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { startGuardedRegistry, type GuardedRegistry } from '../../support/guarded-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { startScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';

const HINT = 'the credential is wrong, has expired or lacks the permission, or the repository is not there';

let waybill: CommandLine;
let guarded: GuardedRegistry;
let echoing: ScriptedServer;

beforeAll(async () => {
  [waybill, guarded, echoing] = await Promise.all([
    aCommandLine(),
    startGuardedRegistry({ robot: 'status' }),
    startScriptedServer(),
  ]);
  await guarded.put('team/app', anImage({ seed: 'words' }), '1');
});
afterAll(async () => {
  for (const one of [waybill, guarded, echoing]) await one[Symbol.asyncDispose]();
});

const from = (host: string, password: string): readonly string[] => [
  '--src-tls-verify=false',
  '--src-creds',
  `robot:${password}`,
  `docker://${host}/team/app:1`,
  `dir:${waybill.directory}/image`,
];

describe('a password that is a word of ours', () => {
  it.each(['wrong', 'error', 'source', 'hint', 'credential', 'allowed', 'permission'])(
    'makes no hole in what is said of it: %s',
    async (password) => {
      const { stderr } = await waybill.run(['copy', ...from(guarded.host, password)]);
      expect(stderr).toContain(`\n  hint: ${HINT}`);
      expect(stderr).toMatch(/^error AUTH_DENIED \(source\): /m);
      expect(stderr).toContain(': not allowed: ');
      expect(stderr).not.toContain('***');
    },
  );

  it('leaves a result that a program can read', async () => {
    const { code, stdout } = await waybill.run(['copy', '--json', ...from(guarded.host, 'status')]);
    expect(code).toBe(0);
    const { status, images } = JSON.parse(stdout) as Result;
    expect([status, images[0]?.destinations[0]?.status]).toEqual(['succeeded', 'copied']);
  });

  it.each(['wrong', 'credential', 'source'])('is hidden where a registry says it: %s', async (password) => {
    echoing.on({
      on: 'GET /v2/team/app/manifests/1',
      times: 2,
      reply: {
        status: 403,
        body: JSON.stringify({ errors: [{ code: 'DENIED', message: `you sent ${password}, the ${password} is bad` }] }),
      },
    });
    for (const args of [[], ['--json']]) {
      const { stdout, stderr } = await waybill.run(['copy', ...args, ...from(echoing.host, password)]);
      const all = stdout + stderr;
      expect(all).toContain('you sent ***, the *** is bad');
      expect(all).not.toMatch(new RegExp(`${password},? (?:the|is bad)`));
    }
  });
});
