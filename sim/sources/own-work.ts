/** Work of the project itself that numbers were first set with. */
import type { Source } from './source.ts'

export const OWN_WORK = {
  Q1: {
    read: 'own',
    at: '12 districts on a ring, 60 units each, 120 quarters; values are draws that met the patterns of boom and bust. Evidence of model logic, never of the world',
  },
  Q2: {
    read: 'own',
    at: 'plain arithmetic on reports of the programmes, and assumptions',
  },
  Q3: {
    read: 'own',
    at: 'assumed; orders of magnitude after the surveys of small merchants, leases and towns',
  },
} as const satisfies Readonly<Record<string, Source>>
