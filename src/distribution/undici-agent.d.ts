/** The part of undici that is used, by its file: its index loads fetch, WebSocket, caches and mocks too, 80 ms of every start. */
declare module 'undici/lib/dispatcher/agent.js' {
  import { Agent } from 'undici';
  export default Agent;
}
