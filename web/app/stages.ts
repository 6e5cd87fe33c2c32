/** Stages of gentrification as the page shows them: a layer of the map, and the dated history of a district. */
import { districtStages, STAGES, type Stage, type StageChange, type Stages } from '../../src/page.ts'
import type { Tokens } from '../design/theme.ts'
import type { MapCategory } from '../views/map/map-props.ts'
import { formatMonth } from './format.ts'
import type { LayerValues } from './map-layers.ts'
import type { TrackResults } from './track-results.ts'
import type { Translator } from './translate.ts'

/** Id of the layer. No metric: a month's stage is known only when it has lasted. */
export const STAGE_LAYER = 'stage'

interface Kept {
  readonly revision: number
  readonly naturalVacancy: number
  readonly of: (district: number) => Stages | undefined
}

const kept = new WeakMap<TrackResults, Kept>()

/** Stages by district of the months held; computed again when results have come. */
export function stagesOf(results: TrackResults, naturalVacancy: number): Kept['of'] {
  const { revision } = results
  let last = kept.get(results)
  if (last?.revision !== revision || last.naturalVacancy !== naturalVacancy) {
    last = { revision, naturalVacancy, of: districtStages(results, results.held, naturalVacancy) }
    kept.set(results, last)
  }
  return last.of
}

/** "As in the baseline", on the map of differences. */
const SAME = -1

export function stageLayer(
  month: number,
  difference: boolean,
  scenario: TrackResults | undefined,
  baseline: TrackResults | undefined,
  naturalVacancy: number,
  text: Translator,
  token: Tokens,
): LayerValues {
  const mine = valuesAt(month, scenario, naturalVacancy)
  const theirs = difference ? valuesAt(month, baseline, naturalVacancy) : undefined
  const values = difference
    ? mine && theirs && mine.map((stage, d) => (stage === theirs[d] ? SAME : stage))
    : mine
  const stages: MapCategory[] = STAGES.map((stage, value) => ({
    value,
    label: stageName(stage, text),
    color: token(`stage-${stage}`),
  }))
  const same = { value: SAME, label: text.t('stage.same'), color: token('map-ground') }
  return {
    layer: STAGE_LAYER,
    values,
    legend: {
      label: text.t(difference ? 'stage.difference' : 'stage.layer'),
      unitLabel: '',
      min: 0,
      max: STAGES.length - 1,
      format: value => String(value),
      categories: difference ? [same, ...stages] : stages,
    },
  }
}

function valuesAt(
  month: number,
  results: TrackResults | undefined,
  naturalVacancy: number,
): Float32Array | undefined {
  if (!results || month >= results.held) return undefined
  const of = stagesOf(results, naturalVacancy)
  return Float32Array.from(
    { length: results.nDistricts },
    (_, district) => of(district)?.byMonth[month] ?? Number.NaN,
  )
}

export function stageName(stage: Stage, text: Translator): string {
  return text.t(`stage.${stage}`)
}

/** "Year 4, Mar: quiet → pioneer" */
export function stageSentence({ month, from, to }: StageChange, text: Translator): string {
  return text.t('stage.change', {
    month: formatMonth(month, text),
    from: stageName(from, text),
    to: stageName(to, text),
  })
}
