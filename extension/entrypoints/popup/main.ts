import { startPopup } from '../../ui/popup/start.tsx';

void startPopup();
