import type { App } from '@slack/bolt';

import type { UseCases } from '../use-cases/compose.js';
import * as commitment from './actions/commitment.js';
import { doAgain } from './actions/do-again.js';
import * as handoff from './actions/handoff.js';
import * as issue from './actions/issue.js';
import { type Press, pressed } from './actions/pressed.js';
import { onIssueCommand } from './commands/issue.js';
import { onDirectMessage } from './events/direct-message.js';
import { onHomeOpened } from './events/home-opened.js';
import { onUserChange } from './events/user-change.js';
import { actions, COMMAND, forms, shortcuts } from './ids.js';
import { onOpenIssue } from './shortcuts/open-issue.js';
import * as sentCommitment from './submissions/commitment.js';
import * as sentHandoff from './submissions/handoff.js';
import * as sentIssue from './submissions/issue.js';
import { type Submit, submitted } from './submissions/submitted.js';

/** What each button does. */
const buttons: Record<keyof typeof actions, Press> = {
  acceptOffer: handoff.acceptOffer,
  declineOffer: handoff.declineOffer,
  withdrawOffer: handoff.withdrawOffer,
  offerAgain: handoff.offerAgain,
  keepIt: handoff.keepIt,
  handOff: handoff.handOff,
  promiseKept: commitment.promiseKept,
  needLonger: commitment.needLonger,
  notNeeded: commitment.endPromise('cancelled'),
  enteredInError: commitment.endPromise('entered-in-error'),
  toldPosted: commitment.toldThem('posted'),
  toldPhoned: commitment.toldThem('phoned'),
  toldMailed: commitment.toldThem('mailed'),
  valueAnswer: issue.valueOf('answer'),
  valueTime: issue.valueOf('time'),
  valuePromise: issue.valueOf('promise'),
  valueHelp: issue.valueOf('help'),
  showIssue: issue.showIssue,
  listPage: issue.listPage,
  listBack: issue.listPage,
  openIssue: issue.openIssue,
  makePromise: commitment.makePromise,
  tellUpdate: issue.tellUpdate,
  resolveIssue: issue.resolveIssue,
  doAgain,
};

/** What sending in each form does. */
const submissions: Record<keyof typeof forms, Submit> = {
  openIssue: sentIssue.openIssue,
  offer: sentHandoff.offer,
  accept: sentHandoff.accept,
  decline: sentHandoff.decline,
  promise: sentCommitment.promise,
  needLonger: sentCommitment.needLonger,
  keepLate: sentCommitment.keepLate,
  endPromise: sentCommitment.endPromise,
  update: sentIssue.update,
  resolve: sentIssue.resolve,
};

/** The whole surface of Baton in Slack; `manifest.yml` declares the same, and a test compares them. */
export function register(app: App, baton: UseCases): void {
  app.command(COMMAND, onIssueCommand(baton));
  for (const [name, id] of entries(actions)) app.action(id, pressed(baton, buttons[name]));
  for (const [name, id] of entries(forms)) app.view(id, submitted(baton, submissions[name]));
  app.shortcut(shortcuts.openIssue, onOpenIssue(baton));
  app.shortcut(shortcuts.openIssueFromMessage, onOpenIssue(baton));
  app.event('app_home_opened', onHomeOpened(baton));
  app.event('message', onDirectMessage(baton));
  app.event('user_change', onUserChange(baton));
}

function entries<Name extends string>(ids: Record<Name, string>): [Name, string][] {
  // Object.entries forgets the names that Record<Name, …> promises.
  return Object.entries<string>(ids) as [Name, string][];
}
