import { startOptions } from '../../ui/options/start.tsx';

void startOptions();
