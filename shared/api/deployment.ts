import * as v from 'valibot';
import { origin, shortText } from './primitives.ts';

/** Kinds of panel this code knows; a kind is a connector folder and, mostly, an adapter folder. */
export const panelKinds = [
  'internex',
  'froxlor',
  'infomaniak',
  'ionos',
  'virtualmin',
  'hestia',
  'ispconfig',
] as const;
export const panelKind = v.picklist(panelKinds);
export type PanelKind = v.InferOutput<typeof panelKind>;

/** One panel of a deployment, as the extension needs it: where, and which adapter. */
export const panel = v.strictObject({
  id: v.string(),
  kind: panelKind,
  name: shortText,
  origin,
  enabled: v.boolean(),
});
export type Panel = v.InferOutput<typeof panel>;

/** Where a panel is only named or opened: its kind may be a newer one, which is no reason to lose a whole list. */
export const namedKind = v.string();

/** A PNG or WebP as a data address; nothing in it can run. */
export const logo = v.pipe(
  v.string(),
  v.maxLength(40_000),
  v.regex(/^data:image\/(?:png|webp);base64,[A-Za-z0-9+/]+={0,2}$/),
);

/** `GET /.well-known/panelshare-deployment`: what joining a deployment reads (W8). Public, CORS `*`. */
export const deploymentDescription = v.strictObject({
  version: v.literal(1),
  /** The Worker's own origin; the extension binds tokens and storage to it (E59). */
  deployment: origin,
  name: shortText,
  /** A9: the host's logo, in itself: the extension loads no pictures from anywhere. */
  logo: v.optional(logo),
  panels: v.array(panel),
  /** Domains whose `/.well-known/panelshare` must name this deployment. */
  hosts: v.array(origin),
});
export type DeploymentDescription = v.InferOutput<typeof deploymentDescription>;

/** `GET /.well-known/panelshare` on the host's domain: the part that pins a deployment's address. */
export const hostDescription = v.object({ deployment: origin });
