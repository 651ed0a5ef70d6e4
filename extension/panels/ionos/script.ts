import { adapterScript } from '../resident.ts';
import { ionos } from './index.ts';

export default adapterScript(ionos);
