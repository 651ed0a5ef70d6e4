/** `node serve.ts`: the Manager on its own port. */
import { serveReplica } from '../host/serve.ts';
import { infomaniak } from './server.ts';

await serveReplica(infomaniak(), 8714);
