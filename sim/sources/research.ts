/** Research on streets, rents, retail and variety of which at least an excerpt was read. */
import type { Source } from './source.ts'

export const RESEARCH = {
  S20b: {
    read: 'excerpt',
    at: 'JKPA 53(7): 23',
  },
  S21: {
    read: 'excerpt',
    at: 'JKPA 54(1): 40; Sustainability 10(7): 2440; 12(21): 8877',
  },
  S22b: {
    read: 'excerpt',
    at: 'JKPA 56(3): 78',
  },
  S24: {
    read: 'excerpt',
  },
  S25: {
    read: 'excerpt',
    at: 'Cityscape 18(3)',
  },
  S26: {
    read: 'excerpt',
    at: 'NBER w28271',
  },
  S29: {
    read: 'excerpt',
    at: 'arXiv 1612.06441',
  },
  S31: {
    read: 'excerpt',
    at: 'draft of 2005',
  },
  S35: {
    read: 'excerpt',
    at: 'Regional Studies 41: 685',
  },
  S36: {
    read: 'excerpt',
    at: 'JREFE 47: 659',
  },
  S69: {
    read: 'excerpt',
    at: 'JASSS 18(2): 5, 18(2): 12; comses 67, 877, 1964',
  },
} as const satisfies Readonly<Record<string, Source>>
