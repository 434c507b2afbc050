/** The rooms of the house, top to bottom, and what each may import beside itself. docs/adr/0001 gives the picture. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  main: ['frontend'],
  frontend: [
    'operation',
    'engine',
    'trust',
    'transport',
    'distribution',
    'settings',
    'cloud',
    'template',
    'selection',
    'image',
    'runtime',
  ],
  operation: ['engine', 'trust', 'server', 'transport', 'distribution', 'settings', 'selection', 'image', 'runtime'],
  engine: ['transport', 'distribution', 'settings', 'archive', 'image', 'runtime'],
  trust: ['transport', 'distribution', 'settings', 'archive', 'selection', 'image', 'runtime'],
  server: ['transport', 'image', 'runtime'],
  transport: ['distribution', 'settings', 'archive', 'image', 'runtime'],
  distribution: ['image', 'runtime'],
  settings: ['distribution', 'selection', 'image', 'runtime'],
  cloud: ['distribution', 'image', 'runtime'],
  archive: ['image', 'runtime'],
  template: ['runtime'],
  selection: ['image', 'runtime'],
  image: ['runtime'],
  runtime: [],
};

/** Transports never import one another but for these. */
export const TRANSPORT_EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'oci-archive': ['oci-layout'],
  'docker-daemon': ['docker-archive'],
  'containers-storage': ['dir'],
};
