import type { Control } from '../../src/sandbox/control.js';
import type {
  Act,
  ActAnswer,
  Entered,
  Filled,
  ShownMessage,
  ShownView,
  Sight,
} from '../../src/sandbox/protocol.js';
import { chosen, type Found, findControl } from './controls.js';
import { readable } from './readable.js';
import { until } from './until.js';

type Matching = string | RegExp;
type ActOf<Kind extends Act['kind']> = Omit<Extract<Act, { kind: Kind }>, 'as'>;
type AnyAct = { [Kind in Act['kind']]: ActOf<Kind> }[Act['kind']];

/** A message and where it stands. */
export interface Placed extends ShownMessage {
  conversation: string;
}

/** Somebody in the sandbox, by handle: what they see and do, in the words of a story. */
export const person = (sandbox: { control: Control }, name: string) =>
  new Person(sandbox.control, name);

export class Person {
  readonly id: string;
  readonly name: string;
  readonly #control: Control;

  constructor(control: Control, name: string) {
    const found = control.people().people.find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name} in the sandbox.`);
    this.id = found.id;
    this.name = name;
    this.#control = control;
  }

  // ---- doing

  /** Types a command in `#channel` or `dm`; resolves to what the app then shows there, once it does. */
  async command(where: string, line: string): Promise<string> {
    const conversation = await this.#conversation(where);
    const before = new Set(this.messages(where).map(({ ts }) => ts));
    const modalBefore = this.modal()?.id;
    await this.#act({ kind: 'command', conversation, text: line });
    // Commands are not answered in threads; a milestone in a card's is another matter.
    const answers = () =>
      this.messages(where).filter(
        ({ ts, userId, threadTs }) => !before.has(ts) && userId !== this.id && threadTs === null,
      );
    await this.#until(
      () => (answers().length > 0 || this.modal()?.id !== modalBefore ? true : null),
      `an answer to "${line}"`,
    );
    return answers().map(readable).join('\n\n');
  }

  /** Says something in `#channel` or `dm`, or in a thread there; resolves to its ts. */
  async say(where: string, text: string, threadTs?: string): Promise<string> {
    const conversation = await this.#conversation(where);
    const done = await this.#act({ kind: 'say', conversation, text, threadTs });
    return done.ts ?? '';
  }

  /** Presses a button, or chooses in a menu, on the newest message that matches, once there is one. */
  async click(message: Matching, control: string, choice?: Entered): Promise<void> {
    const { conversation, ts, found } = await this.#until(
      () => {
        const seen = this.#findMessage(message);
        const inMessage = seen && findControl(seen.blocks, control);
        return seen && inMessage ? { ...seen, found: inMessage } : null;
      },
      `"${control}" on a message with ${String(message)}`,
    );
    await this.#use({ conversation, ts }, found, choice);
  }

  /** Presses a button, or chooses in a menu, in the form on top. */
  async clickInModal(control: string, choice?: Entered): Promise<void> {
    const { view, found } = await this.#until(() => {
      const view = this.modal();
      const found = view && findControl(view.blocks, control);
      return view && found ? { view, found } : null;
    }, `"${control}" in a form`);
    await this.#use({ viewId: view.id }, found, choice);
  }

  /** Presses a button, or chooses in a menu, on the Home tab. */
  async clickInHome(control: string, choice?: Entered): Promise<void> {
    const { view, found } = await this.#until(() => {
      const view = this.home();
      const found = view && findControl(view.blocks, control);
      return view && found ? { view, found } : null;
    }, `"${control}" on the Home tab`);
    await this.#use({ viewId: view.id }, found, choice);
  }

  /** Sends the form on top, filled in by label or action id; resolves to the errors by label, {} if accepted. */
  async submit(values: Record<string, Entered> = {}): Promise<Record<string, string>> {
    const view = await this.seesModal();
    const filled: Filled = {};
    const labels = new Map<string, string>();
    for (const [name, said] of Object.entries(values)) {
      const found = findControl(view.blocks, name);
      if (!found) throw new Error(`The form has no "${name}":\n${readable(view)}`);
      const { blockId, actionId, element } = found;
      filled[blockId] = { ...filled[blockId], [actionId]: chosen(element, said) };
    }
    for (const { block_id: blockId = '', ...block } of view.blocks) {
      if ('label' in block && typeof block.label === 'object')
        labels.set(blockId, block.label.text);
    }
    const answer = await this.#control.act({
      kind: 'submit',
      as: this.id,
      viewId: view.id,
      filled,
    });
    if (answer.ok) return {};
    if (!answer.errors) throw new Error(`${this.name} submits: ${answer.refusal}`);
    return Object.fromEntries(
      Object.entries(answer.errors).map(([blockId, error]) => [
        labels.get(blockId) ?? blockId,
        error,
      ]),
    );
  }

  /** Closes the form on top. */
  async close(): Promise<void> {
    const view = await this.seesModal();
    await this.#act({ kind: 'close', viewId: view.id });
  }

  /** Reacts to the newest message that matches; `name` without colons. */
  async react(message: Matching, name: string): Promise<void> {
    const { conversation, ts } = await this.#until(
      () => this.#findMessage(message),
      `a message with ${String(message)}`,
    );
    await this.#act({ kind: 'react', conversation, ts, name });
  }

  /** Opens the Home tab; resolves to it once the app has published it anew. */
  async openHome(): Promise<ShownView> {
    const before = this.home()?.hash;
    await this.#act({ kind: 'open-home' });
    return this.#until(() => {
      const home = this.home();
      return home && home.hash !== before ? home : null;
    }, 'a newly published Home tab');
  }

  /** Runs a shortcut by its name, on the newest message that matches or on none. */
  async shortcut(name: string, message?: Matching): Promise<void> {
    const { shortcuts } = this.#control.people().app;
    const type = message === undefined ? 'global' : 'message';
    const shortcut = shortcuts.find((one) => one.name === name && one.type === type);
    if (!shortcut) throw new Error(`The app has no ${type} shortcut "${name}".`);
    const { callbackId } = shortcut;
    if (message === undefined)
      return void (await this.#act({ kind: 'global-shortcut', callbackId }));
    const { conversation, ts } = await this.#until(
      () => this.#findMessage(message),
      `a message with ${String(message)}`,
    );
    await this.#act({ kind: 'message-shortcut', conversation, ts, callbackId });
  }

  // ---- seeing

  /** The messages in `#channel` or `dm` (the one with the app), oldest first, thread replies after their root. */
  messages(where: string): Placed[] {
    const id = this.#find(where);
    if (id === undefined) return [];
    return this.#sight(id).messages.flatMap((message) =>
      [message, ...message.replies].map((one) => ({ ...one, conversation: id })),
    );
  }

  /** The thread under the newest message in `#channel` that matches, oldest reply first, as it reads. */
  thread(where: string, message: Matching): string[] {
    const root = this.messages(where).findLast((one) => matches(one, message));
    return root ? root.replies.map(readable) : [];
  }

  /** The messages of the direct conversation with the app. */
  dm(): Placed[] {
    return this.messages('dm');
  }

  /** The newest message in `#channel` or `dm` that matches, once there is one. */
  sees(where: string, message: Matching): Promise<Placed> {
    return this.#until(
      () => this.messages(where).findLast((one) => matches(one, message)),
      `a message with ${String(message)} in ${where}`,
    );
  }

  /** The newest match in `#channel` or `dm` once it is as wanted. */
  seesThat(where: string, message: Matching, isSo: (message: Placed) => boolean): Promise<Placed> {
    return this.#until(
      () => this.messages(where).findLast((one) => matches(one, message) && isSo(one)),
      `a message with ${String(message)} in ${where} to be as wanted`,
    );
  }

  /** Resolves once no message in `#channel` or `dm` matches. */
  async gone(where: string, message: Matching): Promise<void> {
    await this.#until(
      () => (this.messages(where).some((one) => matches(one, message)) ? null : true),
      `${String(message)} to go away in ${where}`,
    );
  }

  /** The form on top, if one is open. */
  modal(): ShownView | null {
    return this.#sight().modals.at(-1) ?? null;
  }

  /** The form on top with these words, once there is one. */
  seesModal(words: Matching = ''): Promise<ShownView> {
    return this.#until(
      () => {
        const view = this.modal();
        return view && contains(readable(view), words) ? view : null;
      },
      `a form with ${String(words)}`,
    );
  }

  /** The Home tab as it is now. */
  home(): ShownView | null {
    return this.#sight().home;
  }

  /** The Home tab once it has these words. */
  seesHome(words: Matching): Promise<ShownView> {
    return this.#until(
      () => {
        const home = this.home();
        return home && contains(readable(home), words) ? home : null;
      },
      `a Home tab with ${String(words)}`,
    );
  }

  /** Everything this person sees, for a failing test's message. */
  everything(): string {
    const sight = this.#sight();
    const conversations = sight.conversations.flatMap(({ id, name, kind }) => {
      const messages = this.#sight(id).messages.flatMap((one) => [one, ...one.replies]);
      if (messages.length === 0) return [];
      return [`== ${kind === 'dm' ? 'DM with ' : '#'}${name}`, ...messages.map(readable)];
    });
    const views = sight.modals.map((view) => ['== form', readable(view)]);
    if (sight.home) views.push(['== Home tab', readable(sight.home)]);
    return [...conversations, ...views.flat()].join('\n') || 'nothing';
  }

  // ---- within

  async #act(act: AnyAct): Promise<Extract<ActAnswer, { ok: true }>> {
    const answer = await this.#control.act({ ...act, as: this.id });
    if (!answer.ok) throw new Error(`${this.name}: ${answer.refusal}`);
    return answer;
  }

  async #use(place: ActOf<'click'>['in'], found: Found, choice?: Entered): Promise<void> {
    const { blockId, actionId, element } = found;
    const entered = choice === undefined ? undefined : chosen(element, choice);
    await this.#act({ kind: 'click', in: place, blockId, actionId, entered });
  }

  #sight(conversation?: string): Sight {
    const sight = this.#control.view(this.id, conversation);
    if ('refusal' in sight) throw new Error(sight.refusal);
    return sight;
  }

  #find(where: string): string | undefined {
    const { botUserId } = this.#control.people().app;
    return this.#sight().conversations.find(
      ({ id, name, kind, withId }) =>
        id === where ||
        (kind === 'channel' && `#${name}` === where) ||
        (where === 'dm' && withId === botUserId),
    )?.id;
  }

  async #conversation(where: string): Promise<string> {
    const known = this.#find(where);
    if (known !== undefined) return known;
    if (where !== 'dm') throw new Error(`${this.name} is not in ${where}.`);
    const { botUserId } = this.#control.people().app;
    const opened = await this.#act({ kind: 'open-dm', with: botUserId });
    return opened.conversation ?? '';
  }

  /** The newest match of all conversations, by ts or by its words. */
  #findMessage(message: Matching): Placed | undefined {
    return this.#sight()
      .conversations.flatMap(({ id }) => this.messages(id))
      .sort((a, b) => Number(a.ts) - Number(b.ts))
      .findLast((one) => matches(one, message));
  }

  #until<Result>(look: () => Result | null | undefined, wanted: string): Promise<Result> {
    return until(
      this.#control,
      look,
      () => `${this.name} waited in vain for ${wanted}. Seen instead:\n${this.everything()}`,
    );
  }
}

const contains = (text: string, words: Matching) =>
  typeof words === 'string' ? text.includes(words) : words.test(text);

const matches = (message: ShownMessage, wanted: Matching) =>
  message.ts === wanted || contains(readable(message), wanted);
