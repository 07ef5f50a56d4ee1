/** Forty time zones, from London to Dhaka: at nine in London all of them are at work. */
export const zones = [
  ...['London', 'Lisbon', 'Dublin'].map(inEurope),
  ...['Amsterdam', 'Berlin', 'Brussels', 'Budapest', 'Copenhagen', 'Madrid', 'Oslo'].map(inEurope),
  ...['Paris', 'Prague', 'Rome', 'Stockholm', 'Vienna', 'Warsaw', 'Zurich'].map(inEurope),
  ...['Athens', 'Bucharest', 'Helsinki', 'Kyiv', 'Riga', 'Sofia', 'Tallinn'].map(inEurope),
  ...['Vilnius', 'Istanbul'].map(inEurope),
  ...['Accra', 'Lagos', 'Johannesburg', 'Nairobi'].map((city) => `Africa/${city}`),
  ...['Beirut', 'Riyadh', 'Dubai', 'Tbilisi', 'Yerevan', 'Karachi'].map(inAsia),
  ...['Tashkent', 'Kolkata', 'Kathmandu', 'Dhaka'].map(inAsia),
];

function inEurope(city: string): string {
  return `Europe/${city}`;
}

function inAsia(city: string): string {
  return `Asia/${city}`;
}
