import { adapterScript } from '../resident.ts';
import { froxlor } from './index.ts';

export default adapterScript(froxlor);
