/**
 * Whether a registries.conf holds nothing but comments and `[aliases]` of short names, as the files that come with the containers
 * tools do. Told line by line, without a parser; what is in doubt says something.
 */
export function saysNothing(text: string): boolean {
  let isInAliases = false;
  for (const line of text.split('\n')) {
    if (NOTHING.test(line)) continue;
    if (ALIASES.test(line)) isInAliases = true;
    else if (!isInAliases || !ALIAS.test(line)) return false;
  }
  return true;
}

const NOTHING = /^[ \t]*(?:#.*)?\r?$/;
const ALIASES = /^[ \t]*\[[ \t]*aliases[ \t]*\][ \t]*(?:#.*)?\r?$/;
const ALIAS = /^[ \t]*(?:"[^"\\]+"|[A-Za-z0-9_-]+)[ \t]*=[ \t]*"[^"\\]*"[ \t]*(?:#.*)?\r?$/;
