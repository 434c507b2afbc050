import { describe, expect, it } from 'vitest';
import { asksForHelpAlone } from './arguments.ts';
import { COMMANDS } from './commands.ts';
import { renderCommandHelp, renderHelp } from './help.ts';

const PAGES = [
  ['waybill', renderHelp()] as const,
  ...COMMANDS.map(({ name }) => [name, renderCommandHelp(name)] as const),
];

describe('the help', () => {
  it.each(PAGES)('fits into 80 columns: %s', (_, page) => {
    // A name or an option that is longer has a line of its own.
    const isOne = (line: string): boolean => /^ *(?:-., )?\S+(?: \S+)?$/.test(line);
    expect(page.split('\n').filter((line) => line.length > 80 && !isOne(line))).toEqual([]);
    expect(page).not.toMatch(/[^\S\n]$/m);
  });

  it.each(COMMANDS.map((one) => [one.name, one] as const))(
    'has the examples as a shell takes them: %s',
    (_, command) => {
      const page = renderCommandHelp(command.name);
      const shown = page.replaceAll(/ \\\n +/g, ' ');
      for (const example of command.examples) {
        const [line = '', comment] = example.split(/ {2,}# /);
        expect(shown).toContain(`${comment === undefined ? '' : `  # ${comment}\n`}  ${line}\n`);
      }
    },
  );

  it('keeps what commands are for in one column', () => {
    const rows = renderHelp().split('\n\n')[2]?.split('\n') ?? [];
    for (const row of rows) expect(row).toMatch(/^(?: {2}\S.{15} \S| {2}[a-z-]{17,}$| {19}\S)/);
  });

  it("has a command's own options before those of every command", () => {
    const [, own = '', all = ''] = renderCommandHelp('prune').split(/^Options.*:$/m);
    expect(own).toContain('  --keep N');
    expect(own).not.toContain('--retry-times');
    expect(all).toContain('  --retry-times N');
    expect(all).not.toContain('--keep');
    expect(renderCommandHelp('manifest-digest')).not.toMatch(/^Options:$/m);
  });

  it.each([
    [['--help'], true],
    [['-h'], true],
    [['--insecure-policy', '--help'], true],
    [['--command-timeout', '60s', '--help'], true],
    [['--help', 'sync'], false],
    [['sync', '--help'], false],
    [['--insecure-policy'], false],
  ])('is asked for by %j alone: %s', (args, isAlone) => {
    expect(asksForHelpAlone(args)).toBe(isAlone);
  });
});
