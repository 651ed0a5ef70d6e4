/** `node serve.ts`: both sites on one port, told apart by their names. */
import { serveReplica } from '../host/serve.ts';
import { ionos } from './server.ts';

await serveReplica(ionos(), 8713);
