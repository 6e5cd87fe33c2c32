/**
 * A lever of one's own, with what it acts through: a rule (how many murals a year a town commissions), state (murals on the walls
 * of a district), a process (they are painted, fade, and lift the amenity of the place) and a metric. No file of Golmok changes.
 *
 * The numbers are made up to show how it is done; a study would give each a source.
 */
import { type ModelAddition, processesWith } from 'golmok'

const columns = {
  'district.murals': { kind: 'f64', unit: '1', about: 'murals on the walls of a district' },
  'policy.murals': { kind: 'f64', unit: '1/year', about: 'murals commissioned' },
} as const

const defineProcess = processesWith(columns)

/** Share of the murals that fade away each month: half are gone after six years. */
const FADING = 0.0096
/** Amenity (0 to 1) that a place with one mural on every tenth shop gains in a year. */
const AMENITY_A_YEAR = 0.01

const paint = defineProcess({
  id: 'paintMurals',
  about: 'murals are painted, fade, and lift the amenity of the place',
  reads: ['district.units', 'policy.murals'],
  writes: ['district.murals', 'district.amenity'],
  run(see, set) {
    const murals = set['district.murals']
    const amenity = set['district.amenity']
    for (let d = 0; d < murals.length; d++) {
      murals[d] = (murals[d] ?? 0) * (1 - FADING) + (see['policy.murals'][d] ?? 0) / 12
      const seen = Math.min(1, (10 * (murals[d] ?? 0)) / Math.max(1, see['district.units'][d] ?? 0))
      if (seen > 0) amenity[d] = Math.min(1, (amenity[d] ?? 0) + (seen * AMENITY_A_YEAR) / 12)
    }
  },
})

const addition: ModelAddition = {
  id: 'murals',
  columns: { 'district.murals': columns['district.murals'] },
  rules: {
    'policy.murals': { base: 0, min: 0, max: 20, unit: '1/year', about: 'murals commissioned' },
  },
  processes: [{ process: paint, after: 'memory' }],
  metrics: [
    {
      id: 'murals',
      level: 'district',
      label: { ko: '벽화', en: 'Murals' },
      about: { ko: '거리에 남아 있는 벽화의 수', en: 'Murals that can still be seen' },
      unit: 'count',
      better: 'neither',
      summary: 'last',
      group: 'place',
      num: 'district.murals',
    },
  ],
  levers: [
    {
      id: 'muralProgramme',
      code: 'own',
      group: 'place',
      label: { ko: '벽화 거리 조성', en: 'Murals in shopping streets' },
      help: {
        ko: '상권마다 한 해에 그리는 벽화의 수입니다.',
        en: 'Murals that are painted in each district in a year.',
      },
      sideEffect: {
        ko: '거리가 좋아지면 임대료도 오릅니다.',
        en: 'A pleasanter street has higher rents.',
      },
      evidence: 'assumed',
      source: 'example; no source',
      value: { unit: '1/year', min: 0, max: 20, step: 1, neutral: 0 },
      options: [],
      reach: 'districts',
      decayHalfLifeMonths: 0,
      // 800 만원 a mural.
      cost: c => (c.value * c.districts * 800) / 12,
      apply(p) {
        p.add('policy.murals', p.value)
      },
    },
  ],
}

export default addition
