#!/usr/bin/env node
import module from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';

// The young generation stays small: a large copy is then both smaller and faster. Must precede everything that allocates.
setFlagsFromString('--semi-space-growth-factor=1');
// The HTTP parser is WebAssembly and busy for a fraction of a second: optimising it costs more than it ever gives back.
setFlagsFromString('--wasm-tiering-budget=1000000000');

// Compiled code of one step serves the next ones of the job; without a place for it nothing is lost.
const job = process.env['WAYBILL_CACHE_DIR'] ?? process.env['RUNNER_TEMP'];
if (job !== undefined && job !== '') {
  try {
    module.enableCompileCache(path.join(job, 'waybill-compile-cache'));
  } catch {
    // an old Node or a read-only place
  }
}

const { open } = await import('./frontend/door.ts');
await open();
