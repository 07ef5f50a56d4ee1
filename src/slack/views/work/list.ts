import type { Button, SectionBlock } from '@slack/types';

import type { IssueFilter, IssuePage, ListedIssue } from '../../../use-cases/issue-list.js';
import { actions, COMMAND } from '../../ids.js';
import { bold, code, date, type Mrkdwn, person, say, shortened } from '../../mrkdwn.js';
import { context, row, section } from '../blocks.js';
import { button } from '../buttons/button.js';
import { message, type Message } from '../message.js';
import { brief, named, nameOf, urgency } from '../words.js';

/** A page of issues, each with *Show*, and the way to the pages before and after. */
export function listMessage(page: IssuePage, filter: IssueFilter, now: Date): Message {
  const { issues, total } = page;
  if (issues.length === 0)
    return message([
      section(
        say`${title(filter)}: none. ${code(`${COMMAND} list all`)} lists everything that is open.`,
      ),
    ]);
  return message([
    section(say`${title(filter)}: ${bold(total)}`),
    ...issues.map((issue) => line(issue, now)),
    ...(page.pages > 1 ? [context(say`Page ${page.page + 1} of ${page.pages}`)] : []),
    ...row(paging(page, filter)),
  ]);
}

function line(issue: ListedIssue, now: Date): SectionBlock {
  const show = { action: actions.showIssue, value: issue.issueId };
  return section(
    say`${named(issue)} (${urgency(issue.priority)})\n${person(issue.ownerId)} · ${howItStands(issue, now)}`,
    button('Show', show, { about: nameOf(issue) }),
  );
}

function howItStands({ state, lapsed, nextContactAt }: ListedIssue, now: Date): Mrkdwn {
  if (state !== 'open') return say`${state}`;
  if (lapsed) return say`a promise has ${bold('lapsed')}`;
  if (!nextContactAt) return say`next contact not planned`;
  // Each reader's Slack shows the instant in their own zone.
  const at = date(nextContactAt, 'UTC');
  return nextContactAt < now
    ? say`next contact ${bold('missed')}, it was due ${at}`
    : say`next contact ${at}`;
}

/** The buttons carry the words after `/issue list`, and the page. */
function paging({ page, pages }: IssuePage, filter: IssueFilter): Button[] {
  const to = (number: number) => `${wordsOf(filter)}:${number}`;
  const back = button('Earlier', { action: actions.listBack, value: to(page - 1) });
  const on = button('Later', { action: actions.listPage, value: to(page + 1) });
  return [...(page > 0 ? [back] : []), ...(page + 1 < pages ? [on] : [])];
}

function wordsOf(filter: IssueFilter): string {
  switch (filter.of) {
    case 'owner':
      return `<@${filter.ownerId}>`;
    case 'all':
    case 'lapsed':
      return filter.of;
    case 'customer':
      return shortened(filter.words, 500);
    case 'words':
      return `find ${shortened(filter.words, 500)}`;
  }
}

function title(filter: IssueFilter): Mrkdwn {
  switch (filter.of) {
    case 'owner':
      return filter.ownerId === filter.reader
        ? say`Your open issues`
        : say`Open issues of ${person(filter.ownerId)}`;
    case 'all':
      return say`All open issues`;
    case 'lapsed':
      return say`Issues with a lapsed promise or a missed contact`;
    case 'customer':
      return say`Issues of customers named like "${brief(filter.words)}"`;
    case 'words':
      return say`Issues in which "${brief(filter.words)}" was written`;
  }
}
