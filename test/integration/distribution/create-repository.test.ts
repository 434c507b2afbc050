import { expect, it } from 'vitest';
import { creatingRepository } from '../../../src/transport/registry/create-repository.ts';
import { Failure } from '../../../src/runtime/failure.ts';
import { aContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { aClient, aPool } from '../../support/registry-client.ts';
import { startScriptedServer } from '../../support/scripted-server.ts';

it('tries again to create a repository where that failed before', async () => {
  await using pool = aPool();
  await using server = await startScriptedServer([
    { on: 'POST /v2/team/app/blobs/uploads/', reply: { status: 404 }, times: 2 },
    { on: 'POST /v2/team/app/blobs/uploads/', reply: { status: 202, headers: { location: '/upload' } } },
  ]);
  let asked = 0;
  const client = creatingRepository(aClient(pool, server.host), async () => {
    asked += 1;
    if (asked === 1) throw new Failure('TIMEOUT', 'planted', { transient: true });
    return Promise.resolve(true);
  });
  await failureOf(client.startUpload(aContext()), 'TIMEOUT');
  expect(await client.startUpload(aContext())).toEqual({ location: `${server.origin}/upload` });
  expect(asked).toBe(2);
});
