import { openCommitments } from '../../src/domain/scene.js';
import { fields, type forms } from '../../src/slack/ids.js';
import { wordsField } from '../../src/slack/views/forms/issue/update.js';
import { offerOf } from '../invariants/trial.js';
import { cast } from './cast.js';
import { allBut, type FormRow, members } from './rows.js';
import type { Staged } from './situations.js';

const [owner, receiver] = [['owner'], ['receiver']] as const;

const ofIssue = ({ scene }: Staged) => ({ issueId: scene.issue.id });
const ofHandoff = ({ id }: Staged) => ({ handoffId: id });
const ofFollowUp = ({ id }: Staged) => ({ followUpId: id });
const ofPromise = ({ id }: Staged) => ({ commitmentId: id });
const ofVersion = ({ scene }: Staged) => {
  const { id: handoffId, version } = offerOf(scene);
  return { handoffId, version };
};
const note = { [fields.nextStep]: 'call Chen at 4pm' };
const because = { [fields.reason]: 'the bank is slow' };

const aMessage = { channelId: 'C1', ts: '1796000000.000100', threadTs: '1796000000.000100' };

/** Who may send in which form, also one that was opened for somebody else. */
export const sent: Record<keyof typeof forms, FormRow> = {
  openIssue: {
    of: 'held',
    may: members,
    gives: 'change',
    about: () => ({ channelId: 'C1', private: false }),
    filled: { [fields.customer]: 'Acme', [fields.title]: 'the door is stuck' },
  },
  whichIssue: {
    of: 'held',
    may: members,
    gives: 'words',
    about: () => ({ wanted: 'show', message: { ...aMessage, text: 'it broke', private: false } }),
    filled: ({ scene }) => ({ [fields.number]: String(scene.issue.number) }),
  },
  customer: {
    of: 'held',
    may: members,
    gives: 'change',
    about: ({ scene }) => ({ customerId: scene.customer.id, version: scene.customer.version }),
    filled: ({ scene }) => ({ [fields.customer]: `Wheels ${scene.issue.number}` }),
  },
  offer: {
    of: 'held',
    may: owner,
    gives: 'change',
    about: ofIssue,
    filled: { ...note, [fields.receivers]: { people: [cast.asker] } },
  },
  amend: { of: 'offered', may: owner, gives: 'change', about: ofVersion, filled: note },
  accept: {
    of: 'offered',
    may: receiver,
    gives: 'change',
    about: ofVersion,
    filled: { [fields.readBack]: 'I call Chen at 4pm' },
  },
  decline: {
    of: 'offered',
    may: receiver,
    gives: 'change',
    about: ofHandoff,
    filled: { [fields.reasonKind]: { choice: 'no-time' } },
  },
  counter: {
    of: 'offered',
    may: receiver,
    gives: 'change',
    about: ofHandoff,
    filled: { [fields.condition]: 'if somebody calls Chen' },
  },
  readBack: {
    of: 'owesReadBack',
    may: owner,
    gives: 'change',
    about: ofHandoff,
    filled: { [fields.readBack]: 'I call Chen at 4pm' },
  },
  correct: {
    of: 'shaken',
    may: ['formerOwner'],
    gives: 'change',
    about: ofHandoff,
    filled: { [fields.correction]: 'Thursday, not Friday' },
  },
  handOn: {
    of: 'held',
    may: owner,
    gives: 'change',
    about: ({ scene }) => ({ issues: [scene.issue.id], others: [] }),
    filled: { [fields.everythingTo]: { person: cast.asker } },
  },
  acceptFive: {
    of: 'packed',
    may: receiver,
    gives: 'change',
    about: (staged) => ({ offers: [ofVersion(staged)] }),
    filled: ({ scene }) => ({ [`${fields.readBackOf}${offerOf(scene).id}`]: 'I call Chen at 4pm' }),
  },
  take: {
    of: 'held',
    may: allBut('owner'),
    gives: 'change',
    about: ({ scene }) => ({ issueId: scene.issue.id, terms: scene.issue.terms, asks: true }),
    filled: { [fields.readBack]: 'I call Chen at 4pm' },
  },
  promise: {
    of: 'held',
    may: members,
    gives: 'change',
    about: ofIssue,
    filled: { [fields.what]: 'call Chen', [fields.when]: 'tomorrow noon' },
  },
  fixPromise: {
    of: 'promisedBySomebody',
    may: ['owner', 'asker'],
    gives: 'change',
    about: ofPromise,
    filled: { ...because, [fields.what]: 'call Ann', [fields.when]: 'tomorrow noon' },
  },
  object: {
    of: 'promisedBySomebody',
    may: owner,
    gives: 'change',
    about: ofPromise,
    filled: because,
  },
  needLonger: {
    of: 'promised',
    may: owner,
    gives: 'change',
    about: ofPromise,
    filled: { ...because, [fields.when]: 'in 3 days' },
  },
  dropPromise: {
    of: 'promised',
    may: owner,
    gives: 'change',
    about: ofPromise,
    filled: { ...because, [fields.how]: { choice: 'phoned' } },
  },
  toldThem: {
    of: 'postponing',
    may: owner,
    gives: 'change',
    about: ({ id }) => ({ draftId: id }),
    filled: { [fields.how]: { choice: 'phoned' } },
  },
  keepLate: { of: 'promised', may: owner, gives: 'change', about: ofPromise, filled: because },
  endPromise: {
    of: 'promised',
    may: owner,
    gives: 'change',
    about: ({ id }) => ({ commitmentId: id, as: 'cancelled' }),
    filled: because,
  },
  update: {
    of: 'held',
    may: members,
    gives: 'change',
    about: ({ scene }) => ({ issueId: scene.issue.id, draftOf: null }),
    filled: { [wordsField(null)]: 'told Chen' },
  },
  planContact: {
    of: 'kept',
    may: owner,
    gives: 'change',
    about: ofIssue,
    filled: { [fields.contact]: 'in 3 days' },
  },
  resolve: {
    of: 'held',
    may: owner,
    gives: 'change',
    about: ({ scene }) => ({
      issueId: scene.issue.id,
      promises: openCommitments(scene).map(({ id }) => id),
    }),
    filled: ({ scene }) => ({
      [fields.outcome]: 'sent the invoice',
      ...Object.fromEntries(
        openCommitments(scene).map(({ id }) => [`${fields.settledAs}${id}`, { choice: 'kept' }]),
      ),
    }),
  },
  notSatisfied: {
    of: 'followedUp',
    may: members,
    gives: 'change',
    about: ofFollowUp,
    filled: because,
  },
  skipFollowUp: {
    of: 'followedUp',
    may: members,
    gives: 'change',
    about: ofFollowUp,
    filled: because,
  },
  void: { of: 'held', may: owner, gives: 'change', about: ofIssue, filled: because },
  edit: {
    of: 'held',
    may: ['owner', 'formerOwner'],
    gives: 'change',
    about: ({ scene }) => scene.issue,
    filled: { [fields.title]: 'the shaft sings' },
  },
  reopen: { of: 'resolved', may: members, gives: 'change', about: ofIssue, filled: because },
  away: {
    of: 'held',
    may: ['lead', 'other'],
    gives: 'change',
    about: () => ({ memberId: cast.other }),
    filled: { [fields.from]: '7 jan', [fields.until]: '9 jan' },
  },
  hours: {
    of: 'held',
    may: members,
    gives: 'change',
    about: () => ({}),
    filled: { [fields.hours]: 'mon-sun 0-23:30' },
  },
  snooze: {
    of: 'dueToday',
    may: members,
    gives: 'change',
    about: () => ({}),
    filled: ({ id }) => ({
      [`${fields.snoozed}0`]: { ticked: [id] },
      [fields.until]: { choice: '2027-03-01' },
    }),
  },
};
