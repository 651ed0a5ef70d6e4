import { adapterScript } from '../resident.ts';
import { internex } from './index.ts';

export default adapterScript(internex);
