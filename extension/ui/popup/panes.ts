/**
 * Everything in the popup but the list and its search: a chunk of its own, loaded once these are on the
 * screen. Also what stands where no list can be, or above one that is not whole.
 */
export { AccessView } from './access-view.tsx';
export { GroupBar } from './group-bar.tsx';
export { HelpView } from './help-view.tsx';
export { HostView } from './host-view.tsx';
export { MenuView } from './menu-view.tsx';
export { NoClients } from './no-clients.tsx';
export { PageBar } from './page-bar.tsx';
export { default as css } from './panes.css?inline';
export { QuietBar } from './quiet-bar.tsx';
export { RowMenu } from './row-menu.tsx';
export { WaitingView } from './waiting-view.tsx';
