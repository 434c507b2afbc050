import { describe, expect, it } from 'vitest';
import { syncText } from '../../../test/support/sync-files.ts';
import { parseSyncFile } from './parse.ts';
import { fieldsOf, renderTarget } from './places.ts';

const render = (from: string, to: string, registry: string, path: string): string | undefined => {
  const [entry] = parseSyncFile(syncText(`- from: ${from}\n  to: "${to}"\n`), 'f').entries;
  const [target] = entry?.to ?? [];
  if (entry === undefined || target === undefined) return undefined;
  return renderTarget(target, { ...fieldsOf(entry.from, registry, path), tag: '1.0', digest: 'sha256-ab' });
};

describe('the fields of a source', () => {
  const all = 's.example/{{path}}/{{name}}/{{below}}:{{tag}}-{{digest}}-{{registry}}';

  it.each([
    ['r.example/team/web/app', 's.example/team/web/app/app/app:1.0-sha256-ab-r.example'],
    ['r.example/team/**', 's.example/team/web/app/app/web/app:1.0-sha256-ab-r.example'],
    ['r.example/team/web/*', 's.example/team/web/app/app/app:1.0-sha256-ab-r.example'],
    ['r.example/**', 's.example/team/web/app/app/team/web/app:1.0-sha256-ab-r.example'],
  ])('of %s are put where the template has them', (from, expected) => {
    expect(render(from, all, 'r.example', 'team/web/app')).toBe(expected);
  });

  it('keep the tag as it is where the template says nothing of it', () => {
    expect(render('r.example/a', 'localhost:5000/{{ name }}', 'r.example', 'a')).toBe('localhost:5000/a:1.0');
  });
});
