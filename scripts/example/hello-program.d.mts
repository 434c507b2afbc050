export function helloProgram(architecture: 'amd64' | 'arm64', message: string): Buffer;
