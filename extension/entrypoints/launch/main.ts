import { launch } from '../../ui/launch.ts';

void launch();
