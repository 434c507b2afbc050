/** The parts of undici that are used, by their files: its index loads fetch, WebSocket, caches and mocks too, 80 ms of every start. */
declare module 'undici/lib/dispatcher/agent.js' {
  import { Agent } from 'undici';
  export default Agent;
}

declare module 'undici/lib/core/connect.js' {
  import { buildConnector } from 'undici';
  export default buildConnector;
}
