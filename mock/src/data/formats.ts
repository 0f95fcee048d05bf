import type { Random } from '../hash.ts'

/** Every time that is made up lies within thirty days of this instant, so that data reads as one story and never changes. */
export const FIXED_INSTANT = Date.UTC(2026, 0, 15, 9, 30, 0)

const DAY = 86_400_000
const HEX = '0123456789abcdef'
const WORDS = [
  'amber',
  'birch',
  'cedar',
  'delta',
  'ember',
  'fjord',
  'grove',
  'harbor',
  'iris',
  'juniper',
  'kestrel',
  'lumen',
  'meadow',
]

export const characters = (random: Random, length: number, alphabet = 'abcdefghjkmnpqrstvwxyz0123456789'): string =>
  Array.from({ length }, () => alphabet[random.int(0, alphabet.length - 1)]).join('')

export const word = (random: Random): string => random.pick(WORDS)

/** Whole seconds, RFC 3339, UTC. */
export const timeNear = (random: Random, from = -30 * DAY, to = 30 * DAY): string =>
  new Date(FIXED_INSTANT + random.int(from / 1000, to / 1000) * 1000).toISOString().replace('.000Z', 'Z')

export const uuid = (random: Random): string =>
  [
    characters(random, 8, HEX),
    characters(random, 4, HEX),
    `4${characters(random, 3, HEX)}`,
    `a${characters(random, 3, HEX)}`,
    characters(random, 12, HEX),
  ].join('-')

const ipv6 = (random: Random): string =>
  `2001:db8:${Array.from({ length: 6 }, () => characters(random, 4, HEX)).join(':')}`

const url = (random: Random): string => `https://${word(random)}.example.com/${word(random)}`

const duration = (random: Random): string => `P${random.int(0, 20)}DT${random.int(0, 23)}H${random.int(1, 59)}M`

/** A valid text of each format that validators know. */
export const FORMATS: { [format: string]: (random: Random) => string } = {
  'date-time': (random) => timeNear(random),
  'iso-date-time': (random) => timeNear(random),
  date: (random) => timeNear(random).slice(0, 10),
  time: (random) => timeNear(random).slice(11),
  'iso-time': (random) => timeNear(random).slice(11),
  duration,
  email: (random) => `${word(random)}.${word(random)}@example.com`,
  'idn-email': (random) => `${word(random)}@example.com`,
  hostname: (random) => `${word(random)}.example.com`,
  'idn-hostname': (random) => `${word(random)}.example.com`,
  uri: url,
  url,
  iri: url,
  'uri-reference': url,
  'iri-reference': url,
  'uri-template': (random) => `https://example.com/${word(random)}/{id}`,
  uuid,
  ipv4: (random) => `192.0.2.${random.int(1, 254)}`,
  ipv6,
  'json-pointer': (random) => `/${word(random)}/${random.int(0, 9)}`,
  'json-pointer-uri-fragment': (random) => `#/${word(random)}`,
  'relative-json-pointer': (random) => `${random.int(0, 5)}/${word(random)}`,
  regex: (random) => `^${word(random)}$`,
  byte: (random) => btoa(word(random)),
  binary: (random) => word(random),
  password: (random) => characters(random, 16),
}
