import { adapterScript } from '../resident.ts';
import { ispconfig } from './index.ts';

export default adapterScript(ispconfig);
