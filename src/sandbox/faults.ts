import type { Fault } from './protocol.js';

/** What is to go wrong with coming calls. */
export interface Faults {
  plan(fault: Fault): void;
  /** The fault that strikes this call, if one does; it counts as used. */
  strike(method: string): Fault | null;
}

export function startFaults(): Faults {
  let planned: Fault[] = [];
  return {
    plan(fault) {
      planned.push({ ...fault });
    },
    strike(method) {
      const fault = planned.find((one) => one.method === method);
      if (!fault) return null;
      fault.times -= 1;
      planned = planned.filter((one) => one.times > 0);
      return fault;
    },
  };
}
