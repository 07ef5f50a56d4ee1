import type { FormBlock } from '../blocks.js';

/** Above a form that is shown anew because what it is about is no longer what it showed. */
export const changedMeanwhile: FormBlock = {
  type: 'alert',
  level: 'warning',
  text: {
    type: 'plain_text',
    text: 'This changed while you were reading. Here it is as it stands now; what you typed is kept.',
  },
};
