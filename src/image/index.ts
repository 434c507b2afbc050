export * from './choose-platform.ts';
export * from './config.ts';
export { parseDescriptor, type Descriptor } from './descriptor.ts';
export * from './digest.ts';
export * from './manifest.ts';
export * from './media-types.ts';
export * from './platform.ts';
export * from './repository.ts';
export { parseStrictJson } from './strict-json.ts';
