import { fieldError, refusalSentence } from '../../src/slack/refusals.js';
import { answerMessage } from '../../src/slack/views/answers.js';
import { refused } from '../../src/use-cases/answers.js';
import { hostile, refusals } from './views/samples.js';
import { buttonsIn, complaintsAbout, foreignMarkup } from './views/sendable.js';
import { TUESDAY } from './views/story.js';

const reader = { zone: 'Europe/London', now: TUESDAY };
const all = Object.values(refusals('by tomorow'));
const said = (why: keyof ReturnType<typeof refusals>, words = 'by tomorow') =>
  refusalSentence(refusals(words)[why], reader).markup;

describe('a refusal', () => {
  it.each(all)('says what is so and what to do next: $why', (no) => {
    const sentences = refusalSentence(no, reader).plain.split(/[.;] /);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
  });

  it.each(all)('can stand beside a field, without markup: $why', (no) => {
    expect(fieldError(no, reader)).not.toMatch(/[<>`*]/);
  });

  it.each(hostile)('is harmless and within limits: %s', (_, words) => {
    for (const refusal of Object.values(refusals(words))) {
      const message = answerMessage({ kind: 'refused', refusal }, reader);
      expect(complaintsAbout(message)).toEqual([]);
      expect(foreignMarkup(message)).toEqual([]);
    }
  });

  it('names whoever can do it', () => {
    expect(said('not-allowed')).toContain('<@UANN>');
    expect(said('not-yours-to-answer')).toContain('<@UBOB> and <@UCARA>');
    expect(said('no-open-handoff')).toContain('<@UBOB> took #12');
  });

  it('says which date was understood', () => {
    const no = { why: 'date-past', at: '2026-11-23T15:00:00.000Z' } as const;
    expect(fieldError(no, reader)).toContain('Mon 23 Nov 15:00 (London)');
  });

  it('asks which of two dates is meant', () => {
    expect(said('date-doubtful')).toContain(
      '"by tomorow" could mean Thu 26 Nov 15:00 (London) or Fri 27 Nov 15:00 (London)',
    );
  });

  it('explains a time that comes twice in the night of the clock change', () => {
    const readings = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
    const no = { why: 'date-doubtful', text: 'sunday 1:30', readings } as const;
    expect(fieldError({ ...no, readings: [...readings] }, reader)).toContain('comes twice');
  });

  it('offers *Kept* for each of several promises', () => {
    const id = '00000000-0000-4000-8000-00000000aaaa';
    const dueAt = new Date('2026-11-26T15:00:00Z');
    const promises = [
      { id, what: 'send the invoice', dueAt },
      { id: id.replace('aaaa', 'bbbb'), what: null, dueAt },
    ];
    const message = answerMessage(
      refused({ why: 'several-promises', number: 12, promises }),
      reader,
    );
    expect(buttonsIn(message)).toEqual([
      { words: 'Kept', action: 'promise_kept', value: id, label: 'Kept send the invoice' },
      {
        words: 'Kept',
        action: 'promise_kept',
        value: id.replace('aaaa', 'bbbb'),
        label: 'Kept first response',
      },
    ]);
    expect(message.text).toContain('send the invoice, by Thu 26 Nov 15:00 (London)');
  });
});
