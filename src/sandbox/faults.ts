import type { Chance } from './chance.js';
import { type CallFault, type DeliveryFault, type Fault, isDeliveryFault } from './protocol.js';

/** What is to go wrong with coming calls and deliveries. */
export interface Faults {
  plan(fault: Fault): void;
  /** Forgets everything that was planned. */
  mend(): void;
  /** The fault that strikes this call, if one does; it counts as used. */
  strikeCall(method: string): CallFault | null;
  /** The same for a delivery, by its name in the log. */
  strikeDelivery(name: string): DeliveryFault | null;
}

interface Planned<Kind extends Fault> {
  fault: Kind;
  pattern: RegExp;
  timesLeft: number;
}

export function startFaults(chance: Chance): Faults {
  const calls: Planned<CallFault>[] = [];
  const deliveries: Planned<DeliveryFault>[] = [];

  const strike = <Kind extends Fault>(planned: Planned<Kind>[], name: string): Kind | null => {
    // Each rule takes its chance, so that what strikes does not depend on the rules planned before it.
    const struck = planned.filter(({ fault, pattern }) => pattern.test(name) && isHit(fault));
    const [first] = struck;
    if (!first) return null;
    first.timesLeft -= 1;
    if (first.timesLeft === 0) planned.splice(planned.indexOf(first), 1);
    return first.fault;
  };
  const isHit = ({ rate }: Fault) => rate === undefined || chance() < rate;

  return {
    plan(fault) {
      const rest = { pattern: patternOf(fault.method), timesLeft: fault.times ?? Infinity };
      if (isDeliveryFault(fault)) deliveries.push({ fault, ...rest });
      else if (isCallFault(fault)) calls.push({ fault, ...rest });
    },
    mend() {
      calls.length = 0;
      deliveries.length = 0;
    },
    strikeCall: (method) => strike(calls, method),
    strikeDelivery: (name) => strike(deliveries, name),
  };
}

const isCallFault = (fault: Fault): fault is CallFault => !isDeliveryFault(fault);

/** `*` stands for any letters, everything else for itself. */
const patternOf = (method: string) => new RegExp(`^${method.split('*').map(escaped).join('.*')}$`);

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
