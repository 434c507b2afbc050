import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNot } from '../support/debian.ts';
import { aFaultyRegistry } from '../support/faulty-registry.ts';
import { ADMINISTRATOR, MEMBER, startHarbor, type HarborService } from '../support/harbor-service.ts';
import { anImage } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';
import { runProgram } from '../support/run-program.ts';

const absent = whyNot('curl');

/** The requests of Harbor's API documentation, sent by curl: what the stand-in gives our client it gives these, and refuses both. */
describe.skipIf(absent !== undefined)(
  `curl against the stand-in of Harbor${absent === undefined ? '' : `: ${absent}`}`,
  () => {
    let harbor: HarborService;

    beforeAll(async () => {
      await using content = await aFaultyRegistry();
      for (const repository of ['team/a', 'team/b/c', 'open/app'])
        await putImage(content.host, repository, anImage({ seed: repository }), '1.0');
      harbor = await startHarbor({ open: ['open'], holding: content.directory });
    });

    afterAll(async () => harbor[Symbol.asyncDispose]());

    const curl = async (
      path: string,
      ...args: readonly string[]
    ): Promise<{ readonly status: number; readonly head: string; readonly body: unknown }> => {
      const url = `${harbor.origin}${path}`;
      const { code, stdout } = await runProgram(['curl', '--silent', '--show-error', '--include', ...args, url]);
      expect(code).toBe(0);
      const [head = '', ...body] = stdout.split('\r\n\r\n');
      return {
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]),
        head: head.toLowerCase(),
        body: JSON.parse(body.join('\r\n\r\n')) as unknown,
      };
    };
    const as = ({ name, password }: { readonly name: string; readonly password: string }): readonly string[] => [
      '--user',
      `${name}:${password}`,
    ];
    const LIST = '/api/v2.0/projects/team/repositories';

    it('lists a project in pages, each with the next and with how many there are', async () => {
      const first = await curl(`${LIST}?page=1&page_size=1`, ...as(MEMBER));
      expect(first).toMatchObject({ status: 200, body: [{ name: 'team/a' }] });
      expect(first.head).toContain('x-total-count: 2');
      expect(first.head).toContain(`link: <${LIST}?page=2&page_size=1>; rel="next"`);
      const last = await curl(`${LIST}?page=2&page_size=1`, ...as(MEMBER));
      expect(last).toMatchObject({ status: 200, body: [{ name: 'team/b/c' }] });
      expect(last.head).not.toContain('link:');
      expect((await curl(LIST, ...as(MEMBER))).body).toHaveLength(2);
    });

    it.each([
      ['nobody', LIST, [], 401],
      ['a wrong password', LIST, ['--user', `${MEMBER.name}:wrong`], 401],
      ["a token of the registry's", LIST, ['--header', 'Authorization: Bearer some-token'], 401],
      ['a project that is not there', '/api/v2.0/projects/nothing/repositories', as(MEMBER), 403],
      ['a page that is too long', `${LIST}?page_size=1000`, as(MEMBER), 422],
      ['a page before the first', `${LIST}?page=0`, as(MEMBER), 422],
      ['anything else', '/api/v2.0/unheard-of', as(MEMBER), 404],
    ] as const)('refuses %s', async (_, path, args, status) => {
      const answer = await curl(path, ...args);
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ errors: [{ code: expect.any(String) as unknown }] });
    });

    it('shows a public project to everybody', async () => {
      expect(await curl('/api/v2.0/projects/open/repositories')).toMatchObject({
        status: 200,
        body: [{ name: 'open/app' }],
      });
    });

    it('keeps the catalogue for administrators', async () => {
      const refused = await curl('/v2/_catalog', ...as(MEMBER));
      expect(refused.status).toBe(401);
      expect(refused.head).toContain('www-authenticate: basic realm=');
      expect(await curl('/v2/_catalog', ...as(ADMINISTRATOR))).toMatchObject({ status: 200 });
    });
  },
);
