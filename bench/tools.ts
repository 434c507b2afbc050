import { findProgram } from '../test/support/debian.ts';

/** A program that copies from one registry to another, both without TLS. */
export interface Tool {
  readonly name: string;
  copy(source: string, destination: string): readonly string[];
}

/** The subject: the bundle (or `src/main.ts`) under the Node that runs the benchmark. */
export function waybill(file: string): Tool & { run(...args: readonly string[]): readonly string[] } {
  const run = (...args: readonly string[]): readonly string[] => [process.execPath, file, ...args];
  return { name: 'waybill', run, copy: (source, destination) => run(...copyLikeSkopeo(source, destination)) };
}

/** The peers on PATH. skopeo comes first: the bounds are set against it. */
export function findPeers(): readonly Tool[] {
  const known: readonly (readonly [string, (program: string) => Tool['copy']])[] = [
    ['skopeo', (program) => (source, destination) => [program, ...copyLikeSkopeo(source, destination)]],
    ['crane', (program) => (source, destination) => [program, 'copy', '--insecure', source, destination]],
    [
      'regctl',
      (program) => (source, destination) => {
        const hosts = [...new Set([source, destination].map((one) => one.slice(0, one.indexOf('/'))))];
        const plain = hosts.flatMap((host) => ['--host', `reg=${host},tls=disabled`]);
        return [program, ...plain, 'image', 'copy', source, destination];
      },
    ],
  ];
  return known.flatMap(([name, copyWith]) => {
    const program = findProgram(name);
    return program === undefined ? [] : [{ name, copy: copyWith(program) }];
  });
}

/** skopeo's command line, which is waybill's too. */
export function copyLikeSkopeo(source: string, ...destinations: readonly string[]): readonly string[] {
  const plain = ['--src-tls-verify=false', '--dest-tls-verify=false'];
  const targets = destinations.map((one) => `docker://${one}`);
  return ['--insecure-policy', 'copy', '--all', ...plain, `docker://${source}`, ...targets];
}
