import type { Ports } from '../../src/use-cases/compose.js';

/** Dates as ISO text, from one to another with a stroke between: this is not about reading words. */
export const dates: Pick<Ports, 'readWhen' | 'readSpan'> = {
  readWhen: (text) => ({ kind: 'at', at: new Date(text) }),
  readSpan: (text) => {
    const [from = '', until = ''] = text.split('/');
    return { kind: 'span', startsAt: new Date(from), endsAt: new Date(until) };
  },
};
