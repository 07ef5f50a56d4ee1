/** The database did not answer, and nothing was changed. */
export class DatabaseUnreachable extends Error {
  constructor(cause: unknown) {
    super('the database could not be reached', { cause });
  }
}

/** It is not known whether the request was carried out; its key makes repeating it safe. */
export class Unconfirmed extends Error {
  constructor(cause: unknown) {
    super('the request could not be confirmed', { cause });
  }
}
