/** A partner's own record of a client: it exists with or without any grant (Q1). */
export interface Client {
  id: string;
  partnerId: string;
  /** The company, or the person when there is none. */
  name: string;
  contact: string;
  email: string;
  phone: string;
  address: string;
  notes: string;
  /** The partner's own grouping (M7); empty when none. */
  groupName: string;
  createdAt: number;
  version: number;
}

export const projectStates = ['open', 'done'] as const;
export type ProjectState = (typeof projectStates)[number];

/** A named piece of work for a client (Q7); kept without its client when that is deleted so (Q6). */
export interface Project {
  id: string;
  partnerId: string;
  /** Null once the client was deleted and the project kept: it carries no access (E23). */
  clientId: string | null;
  /** The client's name, so that a kept project still says for whom it was. */
  clientName: string;
  name: string;
  notes: string;
  state: ProjectState;
  createdAt: number;
  doneAt: number | null;
  version: number;
}
