/** `node serve.ts`: the terminal on its own port. */
import { serveReplica } from '../host/serve.ts';
import { internex } from './server.ts';

await serveReplica(internex, 8712);
