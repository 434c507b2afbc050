import { describe, expect, it } from 'vitest';
import { authPlaces, dockerConfigFile, primaryAuthFile } from './auth-places.ts';

const HERE = { home: '/home/me', uid: 1000, platform: 'linux' as const };

function namesOf(named: string | undefined, environment: Readonly<Record<string, string>>): readonly string[] {
  return authPlaces(named, { ...HERE, environment }).map((place) =>
    place.kind === 'text' ? place.origin : place.file,
  );
}

describe('the places of credentials', () => {
  it('come in the order of the contract', () => {
    expect(namesOf(undefined, {})).toEqual([
      '/run/containers/1000/auth.json',
      '/home/me/.config/containers/auth.json',
      '/home/me/.docker/config.json',
      '/home/me/.dockercfg',
    ]);
  });

  it('follow the variables that move them', () => {
    expect(
      namesOf(undefined, {
        XDG_RUNTIME_DIR: '/run/me',
        XDG_CONFIG_HOME: '/etc/me',
        DOCKER_CONFIG: '/etc/docker-of-me',
      }),
    ).toEqual([
      '/run/me/containers/auth.json',
      '/etc/me/containers/auth.json',
      '/etc/docker-of-me/config.json',
      '/home/me/.dockercfg',
    ]);
  });

  it('are one where a file is asked for: the flag before the variable', () => {
    expect(namesOf('/a.json', { REGISTRY_AUTH_FILE: '/b.json' })).toEqual(['/a.json']);
    expect(namesOf(undefined, { REGISTRY_AUTH_FILE: '/b.json', DOCKER_AUTH_CONFIG: '{}' })).toEqual(['/b.json']);
    expect(authPlaces('/a.json', { ...HERE, environment: {} })).toMatchObject([{ isNamed: true }]);
  });

  it('begin with DOCKER_AUTH_CONFIG, text or a file', () => {
    expect(namesOf(undefined, { DOCKER_AUTH_CONFIG: ' {"auths":{}}' })[0]).toBe('DOCKER_AUTH_CONFIG');
    expect(namesOf(undefined, { DOCKER_AUTH_CONFIG: '/run/secrets/auth.json' })[0]).toBe('/run/secrets/auth.json');
    expect(namesOf(undefined, { DOCKER_AUTH_CONFIG: '' })[0]).toBe('/run/containers/1000/auth.json');
  });

  it('are elsewhere without a runtime directory', () => {
    expect(primaryAuthFile({ ...HERE, platform: 'darwin', environment: {} })).toBe(
      '/home/me/.config/containers/auth.json',
    );
    expect(dockerConfigFile({ home: '/home/me', environment: { DOCKER_CONFIG: '' } })).toBe(
      '/home/me/.docker/config.json',
    );
  });

  it('name no file twice', () => {
    const names = namesOf(undefined, { DOCKER_AUTH_CONFIG: '/home/me/.docker/config.json' });
    expect(names.filter((name) => name === '/home/me/.docker/config.json')).toHaveLength(1);
  });
});
