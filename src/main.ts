#!/usr/bin/env node
const { open } = await import('./frontend/door.ts');
await open();
