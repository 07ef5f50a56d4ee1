/** The slash command. */
export const COMMAND = '/issue';

/** Buttons, by what they do. Their value is the id of what they are about, never more. */
export const actions = {
  acceptOffer: 'accept_offer',
  declineOffer: 'decline_offer',
  withdrawOffer: 'withdraw_offer',
  offerAgain: 'offer_again',
  keepIt: 'keep_it',
  handOff: 'hand_off',
  promiseKept: 'promise_kept',
  needLonger: 'need_longer',
  notNeeded: 'not_needed',
  enteredInError: 'entered_in_error',
  toldPosted: 'told_posted',
  toldPhoned: 'told_phoned',
  toldMailed: 'told_mailed',
  valueAnswer: 'value_answer',
  valueTime: 'value_time',
  valuePromise: 'value_promise',
  valueHelp: 'value_help',
  showIssue: 'show_issue',
  listPage: 'list_page',
  listBack: 'list_back',
  openIssue: 'open_issue',
  makePromise: 'make_promise',
  tellUpdate: 'tell_update',
  resolveIssue: 'resolve_issue',
  doAgain: 'do_again',
} as const;

/** The block of a message's buttons where the message is about one thing: its answer replaces it. */
export const SOLE_BUTTONS = 'sole_buttons';

/** Forms, by what submitting them does. */
export const forms = {
  openIssue: 'open_issue_form',
  offer: 'offer_form',
  accept: 'accept_form',
  decline: 'decline_form',
  promise: 'promise_form',
  needLonger: 'need_longer_form',
  keepLate: 'keep_late_form',
  endPromise: 'end_promise_form',
  update: 'update_form',
  resolve: 'resolve_form',
} as const;

/** The inputs of the forms; the block and its one element share the name. */
export const fields = {
  customer: 'customer',
  title: 'title',
  priority: 'priority',
  receivers: 'receivers',
  nextStep: 'next_step',
  situation: 'situation',
  watchOut: 'watch_out',
  readBack: 'read_back',
  reasonKind: 'reason_kind',
  reason: 'reason',
  what: 'what',
  when: 'when',
  words: 'words',
  value: 'value',
  outcome: 'outcome',
  /** Followed by the id of a promise: how it is settled, and why. */
  settledAs: 'settled_as:',
  settledWhy: 'settled_why:',
} as const;

/** What a person starts from Slack's menus. */
export const shortcuts = {
  openIssue: 'open_issue_anywhere',
  openIssueFromMessage: 'open_issue_from_message',
} as const;
