/**
 * True in a build made with `--mode development`: deployments and panels on loopback names
 * may then use http. A production build knows https only.
 */
export const developmentBuild: boolean = import.meta.env.MODE === 'development';

/** True in the build for Firefox, which alone has containers. */
export const firefoxBuild: boolean = import.meta.env.FIREFOX;
