import { isZone } from '../../domain/working-time/wall-clock.js';

/** The IANA zone that somebody means by its name or its city, "new york"; as it was written, if none is. */
export function readZone(text: string): string {
  const written = text.trim().replace(/\s+/g, '_');
  const zones = Intl.supportedValuesOf('timeZone');
  const listed = zones.find((zone) => zone.toLowerCase() === written.toLowerCase());
  if (listed || isZone(written)) return listed ?? written;
  // Not every name that counts is in the list, so each region is asked for its city.
  const regions = new Set(zones.map((zone) => zone.split('/')[0]));
  const inCity = [...regions].map((region) => `${region}/${capitalised(written)}`).filter(isZone);
  const [city, ...others] = inCity;
  return others.length === 0 && city !== undefined ? city : text.trim();
}

const capitalised = (name: string): string =>
  name.toLowerCase().replace(/(^|[_-])[a-z]/g, (letter) => letter.toUpperCase());
