import type { AdminAction, MemberAction, StaffAction } from '../../shared/policy.ts';
import type { Authorisation, HandledRoute, Handler, Route, Subject } from './route.ts';

/** A page as the lists of routes declare it: where it is, who may call it, what answers. */
export const page = (
  method: Route['method'],
  path: string,
  authorisation: Authorisation,
  handle: Handler,
): HandledRoute => ({ method, path, surface: 'page', authorisation, handle });

export const anybody = (why: string): Authorisation => ({ kind: 'public', why });

export const signedIn: Authorisation = { kind: 'person' };

export const member = (of: Subject, action: MemberAction, otherSide?: MemberAction): Authorisation => ({
  kind: 'member',
  of,
  action,
  ...(otherSide ? { otherSide } : {}),
});

export const admin = (action: AdminAction): Authorisation => ({ kind: 'admin', action });

export const staff = (action: StaffAction): Authorisation => ({ kind: 'staff', action });
