import { adapterScript } from '../resident.ts';
import { virtualmin } from './index.ts';

export default adapterScript(virtualmin);
