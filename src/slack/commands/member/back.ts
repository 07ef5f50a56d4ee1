import { answered } from '../../reply.js';
import type { Subcommand } from '../subcommand.js';

/** `/issue back`: whoever types it is here again. */
export const back: Subcommand = async (baton, said) => answered(await baton.comeBack(said, null));
