type Deed = () => Promise<void>;

/** A few people act at the same time. */
const AT_ONCE = 6;

/** What people mean to do, and when. */
export class Agenda {
  readonly #deeds = new Map<number, Deed[]>();

  add(at: Date, deed: Deed): void {
    const others = this.#deeds.get(+at);
    if (others) others.push(deed);
    else this.#deeds.set(+at, [deed]);
  }

  /** When the next of them is; null: there is none. */
  next(): Date | null {
    let next = Infinity;
    for (const at of this.#deeds.keys()) if (at < next) next = at;
    return next === Infinity ? null : new Date(next);
  }

  /** Does what is meant for that instant. */
  async act(at: Date): Promise<void> {
    const deeds = this.#deeds.get(+at) ?? [];
    this.#deeds.delete(+at);
    const waiting = deeds.values();
    await Promise.all(Array.from({ length: AT_ONCE }, () => actEach(waiting)));
  }
}

/** Takes from `waiting`, which others take from as well, until nothing is left. */
async function actEach(waiting: Iterable<Deed>): Promise<void> {
  for (const deed of waiting) await deed();
}
