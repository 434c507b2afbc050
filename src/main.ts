#!/usr/bin/env node
import module from 'node:module';
import path from 'node:path';

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
