/**
 * True in a build made with `--mode development`: deployments and panels on loopback names
 * may then use http. A production build knows https only.
 */
export const developmentBuild: boolean = import.meta.env.MODE === 'development';
