/** What may follow `/issue`: an example as it is typed, and what it does, as it goes on after "it". */
interface Command {
  word: string;
  example: string;
  does: string;
}

/** Everything that may be typed, by what one wants to do. */
export const commandGroups: readonly { heading: string; commands: readonly Command[] }[] = [
  {
    heading: 'See how things stand',
    commands: [
      { word: '', example: '', does: 'shows what waits for you' },
      { word: 'list', example: 'list mine', does: 'lists mine, all, @who, lapsed or a customer' },
      { word: 'show', example: 'show 12', does: 'tells all about one issue' },
      { word: 'find', example: 'find invoice Chen', does: 'finds issues by what was written' },
      {
        word: 'at',
        example: 'at 12 yesterday 14:05',
        does: 'tells whose it was then; without a number, what was yours',
      },
    ],
  },
  {
    heading: 'Open an issue, and keep it right',
    commands: [
      { word: 'new', example: 'new Acme: invoice is wrong p2', does: 'opens an issue; you own it' },
      { word: 'edit', example: 'edit 12', does: 'changes title, customer and urgency' },
      { word: 'priority', example: 'priority 12 p1', does: 'sets how urgent it is' },
      {
        word: 'note',
        example: 'note 12 their accountant is Mr Li',
        does: 'notes something among ourselves',
      },
    ],
  },
  {
    heading: 'Keep your word to the customer',
    commands: [
      {
        word: 'promise',
        example: 'promise 12 send the corrected invoice by thu 3pm',
        does: 'records what the customer was promised',
      },
      { word: 'kept', example: 'kept 12', does: 'says that the promise was kept' },
      {
        word: 'update',
        example: 'update 12 told Chen that the refund is on its way',
        does: 'records what the customer was told',
      },
      {
        word: 'wait',
        example: 'wait 12 until fri',
        does: 'waits for the customer: no reminder of the next contact until then',
      },
    ],
  },
  {
    heading: 'Hand over',
    commands: [
      {
        word: 'handoff',
        example: 'handoff 12 @bob call Chen at 3pm about the refund',
        does: 'offers it to Bob; it stays yours until he accepts',
      },
      {
        word: 'handoff',
        example: 'handoff all @bob away until Monday',
        does: 'offers all that you own; without a name, a form spreads them',
      },
      { word: 'withdraw', example: 'withdraw 12', does: 'takes your offer or your request back' },
      { word: 'accept', example: 'accept 12', does: 'takes what was offered to you' },
      { word: 'decline', example: 'decline 12 no time today', does: 'says no, with why' },
      {
        word: 'counter',
        example: 'counter 12 if somebody calls Chen before noon',
        does: 'says on what condition you would take it',
      },
      { word: 'take', example: 'take 12', does: 'asks its owner for an issue' },
    ],
  },
  {
    heading: 'End an issue',
    commands: [
      { word: 'resolve', example: 'resolve 12 sent the corrected invoice', does: 'ends it, done' },
      {
        word: 'reopen',
        example: 'reopen 12 the invoice is still wrong',
        does: 'opens a resolved one again',
      },
      { word: 'void', example: 'void 12 same as #7', does: 'ends a duplicate or a mistake' },
    ],
  },
  {
    heading: 'Your time',
    commands: [
      {
        word: 'away',
        example: 'away mon to fri cover @cara',
        does: 'says when you are away, and asks Cara to cover',
      },
      { word: 'back', example: 'back', does: 'says that you are here again' },
      {
        word: 'hours',
        example: 'hours mon-fri 9-12, 13-17:30',
        does: 'sets when you work; alone it shows your hours',
      },
      { word: 'digest', example: 'digest 08:30 mon-thu', does: 'sets when your digest comes' },
    ],
  },
  {
    heading: 'What Baton knows',
    commands: [
      {
        word: 'customer',
        example: 'customer Acme',
        does: 'shows and changes their contact, concierge and time zone',
      },
      {
        word: 'settings',
        example: 'settings',
        does: 'is for leads: who leads, who takes turns, the board, hours and holidays',
      },
      { word: 'help', example: 'help', does: 'shows this' },
    ],
  },
];

/** All of them in one row. */
export const commands: readonly Command[] = commandGroups.flatMap((group) => group.commands);
