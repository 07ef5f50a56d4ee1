import { readPage } from '../../../src/slack/commands/reading/list.js';
import { listMessage } from '../../../src/slack/views/work/list.js';
import type { IssueFilter, ListedIssue } from '../../../src/use-cases/issue-list.js';
import { hostile } from './samples.js';
import { buttonsIn, complaintsAbout, foreignMarkup, wordsIn } from './sendable.js';
import { ANN, BOB, newId, TUESDAY } from './story.js';

const asked = { page: 1, reader: ANN, channelId: 'C1' };
const mine: IssueFilter = { ...asked, of: 'owner', ownerId: ANN };
const listed = (parts: Partial<ListedIssue> = {}): ListedIssue => ({
  issueId: newId(),
  number: 12,
  title: 'invoice is wrong',
  customer: 'Acme',
  priority: 'p2',
  state: 'open',
  ownerId: BOB,
  nextContactAt: new Date('2026-11-26T15:00:00Z'),
  lapsed: false,
  ...parts,
});
const pageOf = (issues: ListedIssue[], page = 1) => ({ issues, total: 40, page, pages: 3 });

describe('a list of issues', () => {
  it('shows each with its owner, urgency and next contact, and a way in', () => {
    const issue = listed();
    const message = listMessage(pageOf([issue]), mine, TUESDAY);
    expect(wordsIn(message)).toMatch(
      /\*#12 Acme: invoice is wrong\* \(P2, soon\)\n<@UBOB> · next contact <!date/,
    );
    expect(wordsIn(message)).toContain('Page 2 of 3');
    expect(buttonsIn(message)[0]).toMatchObject({ words: 'Show', value: issue.issueId });
  });

  it('says what has lapsed', () => {
    const message = listMessage(pageOf([listed({ lapsed: true })]), mine, TUESDAY);
    expect(wordsIn(message)).toContain('*lapsed*');
  });

  const filters: IssueFilter[] = [
    mine,
    { ...asked, of: 'all' },
    { ...asked, of: 'lapsed' },
    { ...asked, of: 'customer', words: 'Acme: north' },
  ];
  it.each(filters)('leads to the pages before and after: $of', (filter) => {
    const message = listMessage(pageOf([listed()]), filter, TUESDAY);
    const [, back, on] = buttonsIn(message);
    const press = (value = '') => readPage({ by: ANN, from: 'C1', value });
    expect(back).toMatchObject({ words: 'Earlier', action: 'list_back' });
    expect(press(back?.value)).toEqual({ ...filter, page: 0 });
    expect(on).toMatchObject({ words: 'Later', action: 'list_page' });
    expect(press(on?.value)).toEqual({ ...filter, page: 2 });
  });

  it('ends at its last page', () => {
    const words = buttonsIn(listMessage(pageOf([listed()], 2), mine, TUESDAY));
    expect(words.map((button) => button.words)).toEqual(['Show', 'Earlier']);
  });

  it('says so where there is nothing to list', () => {
    const message = listMessage({ issues: [], total: 0, page: 0, pages: 1 }, mine, TUESDAY);
    expect(message.text).toContain('Your open issues: none');
  });

  it.each(hostile)('is harmless and within limits: %s', (_, words) => {
    const issues = Array.from({ length: 15 }, () => listed({ title: words, customer: words }));
    const filter: IssueFilter = { ...asked, of: 'customer', words };
    const message = listMessage(pageOf(issues), filter, TUESDAY);
    expect(complaintsAbout(message)).toEqual([]);
    expect(foreignMarkup(message)).toEqual([]);
  });
});
