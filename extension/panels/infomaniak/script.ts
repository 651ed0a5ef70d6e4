import { adapterScript } from '../resident.ts';
import { infomaniak } from './index.ts';

export default adapterScript(infomaniak);
