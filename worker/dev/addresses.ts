/** Where everything of `npm start` listens. Browsers resolve `*.localhost` by themselves; Node does not. */
export interface Addresses {
  /** The Worker as browsers see it, and as other processes reach it. */
  deployment: string;
  deploymentBase: string;
  deploymentPort: number;
  panel: string;
  panelBase: string;
  panelPort: number;
}

export const addressesAt = (port: number): Addresses => ({
  deployment: `http://localhost:${port}`,
  deploymentBase: `http://127.0.0.1:${port}`,
  deploymentPort: port,
  panel: `http://terminal.internex.localhost:${port + 2}`,
  panelBase: `http://127.0.0.1:${port + 2}`,
  panelPort: port + 2,
});
