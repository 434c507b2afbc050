import { existsSync, statfsSync } from 'node:fs';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * unit: beside the source, no sockets. contract: one suite over all transports and dialects. integration: real HTTP with
 * faults, whole commands. faults: the matrix of test/faults. interop: Debian's programs. bundle: what is shipped, built
 * anew, under a runner's contract.
 */
const project = (
  name: string,
  include: readonly string[],
  testTimeout = 10_000,
  more: { readonly globalSetup?: string[]; readonly env?: Readonly<Record<string, string>> } = {},
): object => ({
  test: { name, include: [...include], testTimeout, hookTimeout: 60_000, ...more },
});

/** Registries by the thousand that flush what they write: in memory, where there is enough of it. */
function inMemory(): { readonly env?: Readonly<Record<string, string>> } {
  const directory = '/dev/shm';
  if (!existsSync(directory)) return {};
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize > 512 * 1024 * 1024 ? { env: { TMPDIR: directory } } : {};
}

const config: ViteUserConfig = defineConfig({
  test: {
    maxWorkers: 2,
    maxConcurrency: 16,
    projects: [
      project('unit', ['src/**/*.test.ts', 'test/architecture/**/*.test.ts', 'test/unit/**/*.test.ts']),
      project('contract', ['test/contract/**/*.test.ts'], 30_000),
      project('integration', ['test/integration/**/*.test.ts'], 60_000),
      project('faults', ['test/faults/**/*.test.ts'], 60_000, inMemory()),
      project('interop', ['test/interop/**/*.test.ts'], 120_000),
      project('bundle', ['test/bundle/**/*.test.ts'], 120_000, {
        globalSetup: ['test/bundle/build-bundle.ts'],
      }),
    ],
  },
});

export default config;
