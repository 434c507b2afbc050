import type { Agent } from 'node:http';
import type { OperationContext } from '../../runtime/context.ts';
import type { EndpointSettings } from '../contract.ts';
import { chooseAddress, isUnsaid, type EngineAddress } from './address.ts';
import { readDockerContext } from './docker-context.ts';
import { readEngineTls, type EngineTls } from './client-certificates.ts';
import { createEngine, type Engine } from './engine.ts';

/** The engine of one side: its flags, else the environment, else docker's context, else the local one. Fails with INPUT_INVALID, UNSUPPORTED, CONFIG_INVALID. */
export async function openEngine(
  { environment }: OperationContext,
  { access, daemon = {} }: EndpointSettings,
): Promise<Engine> {
  const said = { flag: daemon.host, environment };
  const context = isUnsaid(said) ? await readDockerContext(environment) : undefined;
  const address = chooseAddress({
    ...said,
    context,
    hasCertificates: (daemon.certDir ?? '') !== '',
    platform: process.platform,
  });
  const verify = access.tlsVerify ?? context?.skipsVerification !== true;
  const choice = { directory: daemon.certDir, ofContext: context?.certificates, environment, verify };
  const tls = address.isSecure ? await readEngineTls(address, choice) : undefined;
  return createEngine(address, { agent: await agentFor(address, tls), version: environment['DOCKER_API_VERSION'] });
}

async function agentFor({ at }: EngineAddress, tls: EngineTls | undefined): Promise<Agent> {
  const place = { keepAlive: true, ...(at.kind === 'socket' ? { socketPath: at.path } : {}) };
  if (tls === undefined) return new (await import('node:http')).Agent(place);
  return new (await import('node:https')).Agent({ ...place, ...tls });
}
