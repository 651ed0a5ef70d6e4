import { sessionScript } from '../session-script.ts';
import { session } from './session.ts';

export default sessionScript(session);
