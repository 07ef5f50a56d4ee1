import type { actions } from '../../src/slack/ids.js';
import { allBut, type ButtonRow, members } from './rows.js';

const [owner, receiver] = [['owner'], ['receiver']] as const;

/** Who may press which button. */
export const buttons: Record<keyof typeof actions, ButtonRow> = {
  acceptOffer: { of: 'offered', may: receiver, gives: 'window' },
  declineOffer: { of: 'offered', may: receiver, gives: 'window' },
  counterOffer: { of: 'offered', may: receiver, gives: 'window' },
  iHaveIt: { of: 'urgent', may: receiver, gives: 'change' },
  withdrawOffer: { of: 'offered', may: owner, gives: 'change' },
  amendOffer: { of: 'offered', may: owner, gives: 'window' },
  amendAndOffer: { of: 'countered', may: owner, gives: 'window' },
  offerAgain: { of: 'declined', may: owner, gives: 'change' },
  offerToSuggested: { of: 'suggested', may: owner, gives: 'window' },
  keepIt: { of: 'declined', may: owner, gives: 'change' },
  handOff: { of: 'held', may: owner, gives: 'window' },
  readBack: { of: 'owesReadBack', may: owner, gives: 'window' },
  correctReadBack: { of: 'shaken', may: ['formerOwner'], gives: 'window' },
  confirmCorrection: { of: 'corrected', may: owner, gives: 'change' },

  promiseKept: { of: 'promised', may: owner, gives: 'change' },
  needLonger: { of: 'promised', may: owner, gives: 'window' },
  notNeeded: { of: 'promised', may: owner, gives: 'window' },
  enteredInError: { of: 'promisedBySomebody', may: ['owner', 'asker'], gives: 'window' },
  fixPromise: { of: 'promisedBySomebody', may: ['owner', 'asker'], gives: 'window' },
  objectToPromise: { of: 'promisedBySomebody', may: owner, gives: 'window' },
  thisTime: {
    of: 'unclear',
    may: ['asker'],
    gives: 'change',
    value: ({ scene, id }) =>
      `${id}:${scene.commitments.find((each) => each.id === id)?.readings?.[0] ?? ''}`,
  },
  anotherTime: { of: 'unclear', may: ['asker'], gives: 'window' },
  neverMind: { of: 'unclear', may: ['asker'], gives: 'change' },
  toldPosted: { of: 'postponing', may: owner, gives: 'change' },
  toldPhoned: { of: 'postponing', may: owner, gives: 'change' },
  toldMailed: { of: 'postponing', may: owner, gives: 'change' },
  toldEarlier: { of: 'postponing', may: owner, gives: 'window' },
  dropPromise: { of: 'promised', may: owner, gives: 'window' },
  undoKept: { of: 'kept', may: owner, gives: 'change' },
  makePromise: { of: 'held', may: members, gives: 'window' },

  tellUpdate: { of: 'held', may: members, gives: 'window' },
  valueAnswer: { of: 'updated', may: members, gives: 'change' },
  valueTime: { of: 'updated', may: members, gives: 'change' },
  valuePromise: { of: 'updated', may: members, gives: 'change' },
  valueHelp: { of: 'updated', may: members, gives: 'change' },

  sameCustomer: { of: 'misnamed', may: owner, gives: 'change' },
  openIssue: { of: 'held', may: members, gives: 'window' },
  showIssue: { of: 'held', may: members, gives: 'window' },
  listPage: { of: 'held', may: members, gives: 'words', value: () => 'all:0' },
  listBack: { of: 'held', may: members, gives: 'words', value: () => 'all:0' },
  resolveIssue: { of: 'held', may: owner, gives: 'window' },
  planContact: { of: 'kept', may: owner, gives: 'window', value: ({ scene }) => scene.issue.id },
  undoResolve: { of: 'followedUp', may: owner, gives: 'change' },
  satisfied: { of: 'followedUp', may: members, gives: 'change' },
  notSatisfied: { of: 'followedUp', may: members, gives: 'window' },
  skipFollowUp: { of: 'followedUp', may: members, gives: 'window' },
  reopenIssue: { of: 'resolved', may: members, gives: 'window' },

  takeIssue: { of: 'held', may: allBut('owner'), gives: 'window' },
  handOver: { of: 'asked', may: owner, gives: 'change' },
  refuseTake: { of: 'asked', may: owner, gives: 'change' },
  takeBack: { of: 'asked', may: ['asker'], gives: 'change' },

  agreeToCover: { of: 'leaving', may: receiver, gives: 'change' },
  refuseCover: { of: 'leaving', may: receiver, gives: 'change' },
  comeBack: { of: 'away', may: owner, gives: 'change' },

  handOnPack: { of: 'own', may: members, gives: 'window' },
  packPage: { of: 'packed', may: receiver, gives: 'window', value: ({ id }) => `${id}:0` },
  acceptFive: { of: 'packed', may: receiver, gives: 'window', value: ({ id }) => `${id}:0` },
  packIntroduced: { of: 'takenPack', may: receiver, gives: 'change' },
  introduced: { of: 'shaken', may: owner, gives: 'change' },
  introduceThem: { of: 'shaken', may: members, gives: 'window' },

  myHours: { of: 'held', may: members, gives: 'window' },
  snooze: { of: 'dueToday', may: members, gives: 'window' },
  doAgain: { of: 'typedTwice', may: owner, gives: 'change' },
};
