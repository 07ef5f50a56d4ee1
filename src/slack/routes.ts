import type { App } from '@slack/bolt';

import type { UseCases } from '../use-cases/compose.js';
import * as away from './actions/away.js';
import * as commitment from './actions/commitment.js';
import { sameCustomer } from './actions/customer.js';
import { doAgain } from './actions/do-again.js';
import { onFilledIn } from './actions/fill-in.js';
import * as followUp from './actions/follow-up.js';
import * as given from './actions/handoff-given.js';
import * as handoff from './actions/handoff.js';
import { myHours } from './actions/hours.js';
import * as issue from './actions/issue.js';
import * as pack from './actions/pack.js';
import { type Press, pressed } from './actions/pressed.js';
import * as readBack from './actions/read-back.js';
import { snooze } from './actions/snooze.js';
import * as take from './actions/take.js';
import { onIssueCommand } from './commands/issue.js';
import { onMention } from './events/app-mention.js';
import { onDirectMessage } from './events/direct-message.js';
import { onHomeOpened } from './events/home-opened.js';
import { onUserChange } from './events/user-change.js';
import { actions, COMMAND, fields, forms, shortcuts } from './ids.js';
import { offerAsFilled } from './offer-as-filled.js';
import { openFromMessage, openIssue } from './shortcuts/open-issue.js';
import { promiseFromMessage } from './shortcuts/promise.js';
import { onAnywhere, onMessage } from './shortcuts/started.js';
import { thisIssue } from './shortcuts/this-issue.js';
import * as sentAway from './submissions/away.js';
import * as sentCommitment from './submissions/commitment.js';
import * as sentCustomer from './submissions/customer.js';
import { edit } from './submissions/edit.js';
import * as sentEnding from './submissions/ending.js';
import * as sentFollowUp from './submissions/follow-up.js';
import * as sentGiven from './submissions/handoff-given.js';
import * as sentHandoff from './submissions/handoff.js';
import { hours } from './submissions/hours.js';
import * as sentIssue from './submissions/issue.js';
import * as sentPack from './submissions/pack.js';
import * as sentReadBack from './submissions/read-back.js';
import { snooze as sentSnooze } from './submissions/snooze.js';
import { type Submit, submitted } from './submissions/submitted.js';
import * as sentTake from './submissions/take.js';
import { update } from './submissions/update.js';
import { whichIssue } from './submissions/which-issue.js';
import { updateAsFilled } from './update-as-filled.js';

/** What each button does. */
const buttons: Record<keyof typeof actions, Press> = {
  acceptOffer: handoff.acceptOffer,
  declineOffer: handoff.declineOffer,
  iHaveIt: handoff.iHaveIt,
  counterOffer: handoff.counterOffer,
  withdrawOffer: given.withdrawOffer,
  amendOffer: given.amendOffer,
  amendAndOffer: given.amendAndOffer,
  offerAgain: given.offerAgain,
  offerToSuggested: given.offerToSuggested,
  keepIt: given.keepIt,
  handOff: given.handOff,
  readBack: readBack.readBack,
  correctReadBack: readBack.correctReadBack,
  confirmCorrection: readBack.confirmCorrection,
  promiseKept: commitment.promiseKept,
  undoKept: commitment.undoKept,
  undoResolve: issue.undoResolve,
  dropPromise: commitment.dropPromise,
  satisfied: followUp.satisfied,
  notSatisfied: followUp.notSatisfied,
  skipFollowUp: followUp.skip,
  needLonger: commitment.needLonger,
  notNeeded: commitment.endPromise('cancelled'),
  enteredInError: commitment.endPromise('entered-in-error'),
  fixPromise: commitment.fixPromise,
  objectToPromise: commitment.objectToPromise,
  thisTime: commitment.thisTime,
  anotherTime: commitment.anotherTime,
  neverMind: commitment.neverMind,
  toldPosted: commitment.toldThem('posted'),
  toldPhoned: commitment.toldThem('phoned'),
  toldMailed: commitment.toldThem('mailed'),
  toldEarlier: commitment.toldEarlier,
  valueAnswer: issue.valueOf('answer'),
  valueTime: issue.valueOf('time'),
  valuePromise: issue.valueOf('promise'),
  valueHelp: issue.valueOf('help'),
  showIssue: issue.showIssue,
  listPage: issue.listPage,
  listBack: issue.listPage,
  openIssue: issue.openIssue,
  sameCustomer,
  makePromise: commitment.makePromise,
  tellUpdate: issue.tellUpdate,
  resolveIssue: issue.resolveIssue,
  planContact: issue.planContact,
  takeIssue: take.takeIssue,
  handOver: take.handOver,
  refuseTake: take.refuseTake,
  takeBack: take.takeBack,
  reopenIssue: issue.reopenIssue,
  agreeToCover: away.answerCover(true),
  refuseCover: away.answerCover(false),
  comeBack: away.comeBack,
  handOnPack: pack.handOnPack,
  packPage: pack.packPageOf,
  acceptFive: pack.acceptFive,
  introduced: pack.introduced,
  packIntroduced: pack.packIntroduced,
  introduceThem: pack.introduceThem,
  myHours,
  snooze,
  doAgain,
};

/** What sending in each form does. */
const submissions: Record<keyof typeof forms, Submit> = {
  away: sentAway.away,
  openIssue: sentIssue.openIssue,
  planContact: sentIssue.planContact,
  whichIssue,
  customer: sentCustomer.customer,
  offer: sentGiven.offer,
  accept: sentHandoff.accept,
  decline: sentHandoff.decline,
  handOn: sentPack.handOn,
  acceptFive: sentPack.acceptFive,
  counter: sentHandoff.counter,
  amend: sentGiven.amend,
  readBack: sentReadBack.readBack,
  correct: sentReadBack.correct,
  promise: sentCommitment.promise,
  fixPromise: sentCommitment.fixPromise,
  object: sentCommitment.object,
  needLonger: sentCommitment.needLonger,
  keepLate: sentCommitment.keepLate,
  toldThem: sentEnding.toldThem,
  endPromise: sentCommitment.endPromise,
  dropPromise: sentEnding.dropPromise,
  notSatisfied: sentFollowUp.notSatisfied,
  skipFollowUp: sentFollowUp.skip,
  void: sentEnding.voidIssue,
  update,
  edit,
  resolve: sentEnding.resolve,
  take: sentTake.take,
  reopen: sentTake.reopen,
  hours,
  snooze: sentSnooze,
};

/** The whole surface of Baton in Slack; `manifest.yml` declares the same, and a test compares them. */
export function register(app: App, baton: UseCases): void {
  app.command(COMMAND, onIssueCommand(baton));
  for (const [name, id] of entries(actions)) app.action(id, pressed(baton, buttons[name]));
  app.action(fields.receivers, onFilledIn(baton, offerAsFilled));
  app.action(fields.kind, onFilledIn(baton, updateAsFilled));
  for (const [name, id] of entries(forms)) app.view(id, submitted(baton, submissions[name]));
  app.shortcut(shortcuts.openIssue, onAnywhere(baton, openIssue));
  app.shortcut(shortcuts.openIssueFromMessage, onMessage(baton, openFromMessage));
  app.shortcut(shortcuts.promiseFromMessage, onMessage(baton, promiseFromMessage));
  app.shortcut(shortcuts.thisIssue, onMessage(baton, thisIssue));
  app.event('app_home_opened', onHomeOpened(baton));
  app.event('message', onDirectMessage(baton));
  app.event('app_mention', onMention(baton));
  app.event('user_change', onUserChange(baton));
}

function entries<Name extends string>(ids: Record<Name, string>): [Name, string][] {
  // Object.entries forgets the names that Record<Name, …> promises.
  return Object.entries<string>(ids) as [Name, string][];
}
