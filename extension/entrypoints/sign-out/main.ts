import { signOutHere } from '../../ui/sign-out.ts';

signOutHere();
