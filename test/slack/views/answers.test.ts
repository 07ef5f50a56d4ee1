import { answerMessage } from '../../../src/slack/views/answers.js';
import type { Answer } from '../../../src/use-cases/answers.js';
import { answers, hostile } from './samples.js';
import { buttonsIn, buttonWords, complaintsAbout, foreignMarkup, wordsIn } from './sendable.js';
import { TUESDAY } from './story.js';

const reader = { zone: 'Europe/London', now: TUESDAY };
const show = (answer: Answer) => answerMessage(answer, reader);
const ordinary = answers('send the invoice');

describe('an answer', () => {
  it.each(Object.values(ordinary))('of each kind can be sent: $kind', (answer) => {
    const message = show(answer);
    expect(complaintsAbout(message)).toEqual([]);
    expect(foreignMarkup(message)).toEqual([]);
    const isOfAnIssue = 'number' in answer || answer.kind === 'refused';
    expect(message.text).toMatch(isOfAnIssue ? /#(12|99)/ : /\S/);
  });

  it.each(hostile)('is harmless and within limits: %s', (_, words) => {
    for (const answer of Object.values(answers(words))) {
      expect(complaintsAbout(show(answer))).toEqual([]);
      expect(foreignMarkup(show(answer))).toEqual([]);
    }
  });

  it('to opening tells of the promise that Baton made, and what next', () => {
    const { offer: _, alike: __, ...opened } = ordinary.opened;
    const message = show(opened);
    expect(message.text).toContain('Baton promised a first response by ');
    expect(buttonWords(message)).toEqual(['Update…', 'Promise…', 'Hand off…']);
    expect(buttonsIn(message).map(({ value }) => value)).toEqual([
      ordinary.opened.issueId,
      ordinary.opened.issueId,
      ordinary.opened.issueId,
    ]);
  });

  it('to opening says to whom it was offered at once, and why', () => {
    const { text } = show(ordinary.opened);
    expect(text).toContain('offered to <@UBOB> and <@UCARA>, whose turn it is on the rota, until');
    expect(text).not.toContain('To hand it on');
  });

  it('to opening says why it was not offered at once, and that it is open', () => {
    const no = { kind: 'refused', refusal: { why: 'group-unread' } } as const;
    const message = show({ ...ordinary.opened, offer: { answer: no, because: 'rota' } });
    expect(message.text).toContain('is open (P2, soon), and you own it.');
    expect(message.text).toContain('Slack did not say who is in that user group');
    expect(buttonWords(message)).toContain('Hand off…');
  });

  it('to changing a customer says what it replaced, if somebody else was faster', () => {
    const kept = ordinary['customer-kept'];
    expect(show(kept).text).toContain('Somebody else changed it while you were writing');
    expect(show({ ...kept, replaced: null }).text).not.toContain('Somebody else');
  });

  it('to offering says until when, who is off work, and that nothing changed hands', () => {
    const { text } = show(ordinary.offered);
    expect(text).toContain('offered to <@UBOB> and <@UCARA> until');
    expect(text).toContain('it is yours');
    expect(text).toContain('<@UCARA> is not at work before the offer ends.');
  });

  it('to promising echoes the date in both zones', () => {
    expect(show(ordinary.promised).text).toContain(
      'by Thu 26 Nov 15:00 (London), for the customer Thu 26 Nov 10:00 (New York)',
    );
    expect(buttonsIn(show(ordinary.promised))).toEqual([
      {
        words: 'Fix…',
        action: 'fix_promise',
        value: ordinary.promised.commitmentId,
        label: 'Fix… send the invoice',
      },
    ]);
  });

  it("to promising says where the customer's zone is unknown", () => {
    const { text } = show({ ...ordinary.promised, customerZone: null });
    expect(text).toContain("the customer's zone is unknown");
  });

  it('to telling the customer of a later time points out a day off', () => {
    expect(show(ordinary.postponed).text).toContain(
      'by Thu 26 Nov 15:00 (London). That is a Saturday, a day off, and no working time lies before it.',
    );
  });

  it('to promising for somebody else names the owner, who was told', () => {
    const message = show({ ...ordinary.promised, forSomebodyElse: true });
    expect(message.text).toContain('<@UANN> owns the issue and has been told');
    expect(buttonWords(message)).toEqual(['Fix…']);
  });

  it('to an update asks what the customer got from it', () => {
    expect(buttonsIn(show(ordinary.updated)).map(({ action }) => action)).toEqual([
      'value_answer',
      'value_time',
      'value_promise',
      'value_help',
    ]);
    expect(show(ordinary.updated).text).toContain('the first response stays open');
  });

  it('to keeping says what is next', () => {
    expect(buttonWords(show(ordinary.kept))).toEqual(['Undo', 'Next contact…', 'Resolve…']);
    const another = show({ ...ordinary.kept, promisesLeft: 2 });
    expect(another.text).toContain('2 promises still open');
    expect(buttonWords(another)).toEqual(['Undo']);
  });

  it('to the handshake repeats the read-back as it was typed', () => {
    expect(wordsIn(show({ ...ordinary.accepted, readBack: 'call <Chen>\nat 3pm' }))).toContain(
      'call <Chen>\nat 3pm',
    );
  });
});
