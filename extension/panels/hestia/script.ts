import { adapterScript } from '../resident.ts';
import { hestia } from './index.ts';

export default adapterScript(hestia);
