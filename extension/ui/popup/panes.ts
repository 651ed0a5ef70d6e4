/** Everything in the popup but the switcher: a chunk of its own, loaded once the list is on the screen. */
export { AccessView } from './access-view.tsx';
export { HelpView } from './help-view.tsx';
export { MenuView } from './menu-view.tsx';
export { RowMenu } from './row-menu.tsx';
export { WaitingView } from './waiting-view.tsx';
