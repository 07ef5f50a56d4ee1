import * as z from 'zod';

import { actionId, confirm, plainText } from './composition.js';

// What many elements have in common.

export const named = { action_id: actionId };
export const confirmable = { ...named, confirm: confirm.exactOptional() };
export const focusable = { focus_on_load: z.boolean().exactOptional() };
export const hinted = { placeholder: plainText(150).exactOptional() };
export const style = z.enum(['primary', 'danger']).exactOptional();
export const spokenLabel = z.string().max(75).exactOptional();
export const buttonValue = z.string().max(2000);
