import { useMemo, useSyncExternalStore } from 'react'
import { Button, Select, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { DISTRICT_METRICS } from '../../src/page.ts'
import { paramOf } from '../app/differences.ts'
import { layerValues, mapText, TENANTS } from '../app/map-layers.ts'
import { LAYER_CHIPS, metricById } from '../app/metrics.ts'
import { STAGE_LAYER, stageLayer } from '../app/stages.ts'
import { useText } from '../app/translate.ts'
import { useTokens } from '../design/theme.ts'
import { MetricChoiceList } from './ChoiceList.tsx'
import { useLab, useLabState } from './context.ts'
import { Icon } from './Icon.tsx'
import { MapWithTable } from './MapWithTable.tsx'
import { Verdict } from './Verdict.tsx'

/** Chips of measures that are there however narrow the map is; the list has them all. */
const ALWAYS_CHIPS = 2

/** The world: layer chips, the map with its legend, and the verdict. */
export function Stage() {
  const { t } = useText()
  const stale = useLabState(s => s.scenario.phase === 'running' && s.scenario.valid < s.cursor)
  return (
    <section className="stage" aria-label={t('tab.map')} data-stale={stale || undefined}>
      <Layers />
      {/* biome-ignore lint/a11y/useSemanticElements: a group of a picture and its tools, not of form fields */}
      <div className="map-box" id="map" aria-label={t('tab.map')} role="group">
        <RegionMap />
        <OneRun />
      </div>
      <Verdict />
    </section>
  )
}

/** The map is one run's; it says so as soon as charts and verdict speak of several. */
function OneRun() {
  const { t } = useText()
  const several = useLabState(s => s.replicates.done > 1)
  return several ? <p className="map-one-run">{t('map.oneRun')}</p> : null
}

function Layers() {
  const { t, local } = useText()
  const lab = useLab()
  const layer = useLabState(s => s.layer)
  const difference = useLabState(s => s.showDifference)
  const inList =
    layer !== TENANTS && layer !== STAGE_LAYER && !LAYER_CHIPS.some(metric => metric.id === layer)
  const other = inList ? metricById(layer) : undefined
  const choose = (id: string) => lab.view({ layer: id })
  return (
    <div className="layers">
      <div className="layers-scroll">
        <ToggleButtonGroup
          className="chips"
          aria-label={t('map.layers')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[layer]}
          onSelectionChange={keys => choose(String([...keys][0]))}
        >
          <ToggleButton id={TENANTS} className="chip">
            {t('map.layer.tenants')}
          </ToggleButton>
          <ToggleButton id={STAGE_LAYER} className="chip">
            {t('stage.layer')}
          </ToggleButton>
          {LAYER_CHIPS.map((metric, i) => (
            <ToggleButton
              key={metric.id}
              id={metric.id}
              className={i < ALWAYS_CHIPS ? 'chip' : 'chip chip-if-room'}
            >
              {local(metric.label)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Select
          aria-label={t('map.more')}
          selectedKey={other ? layer : null}
          onSelectionChange={key => choose(String(key))}
        >
          <Button className="chip" data-selected={other ? true : undefined}>
            {other ? local(other.label) : t('map.more')} <Icon name="down" size={13} />
          </Button>
          <MetricChoiceList metrics={DISTRICT_METRICS} />
        </Select>
      </div>
      <ToggleButton
        className="chip chip-difference"
        isSelected={difference}
        onChange={showDifference => lab.view({ showDifference })}
      >
        {t('map.difference')}
      </ToggleButton>
    </div>
  )
}

function RegionMap() {
  const text = useText()
  const lab = useLab()
  const region = useLabState(s => s.draft.region)
  const layer = useLabState(s => s.layer)
  const difference = useLabState(s => s.showDifference)
  const cursor = useLabState(s => s.cursor)
  const version = useLabState(s => s.version)
  const selection = useLabState(s => s.selection)
  const shop = useLabState(s => s.shop)
  const { scenario, baseline } = lab.results
  const words = useMemo(() => mapText(region, text), [region, text])
  const reducedMotion = useReducedMotion()
  const natural = useLabState(s => paramOf(s.draft, 'naturalVacancy'))
  const token = useTokens()

  // biome-ignore lint/correctness/useExhaustiveDependencies: results change in place, and say so by `version`
  const tenants = useMemo(
    () => (scenario && cursor < scenario.held ? scenario.tenants(cursor) : undefined),
    [scenario, cursor, version],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const shown = useMemo(
    () =>
      layer === STAGE_LAYER
        ? stageLayer(cursor, difference, scenario, baseline, natural, text, token)
        : layerValues(layer, difference, cursor, scenario, baseline, text),
    [layer, difference, cursor, scenario, baseline, version, text, natural, token],
  )
  const known = scenario?.unitStart
  const unitStart = useMemo(() => known ?? startOfUnits(region.districts.map(d => d.units)), [known, region])
  const selected =
    selection?.kind === 'district'
      ? { district: selection.district }
      : selection?.kind === 'unit'
        ? { unit: shop?.mine?.unit ?? selection.unit, district: districtOf(unitStart, selection.unit) }
        : undefined
  const ties = shop?.mine?.ties
  const highlight = useMemo(() => (ties ? Int32Array.from(ties, tie => tie.unit) : undefined), [ties])
  return (
    <MapWithTable
      region={region}
      unitStart={unitStart}
      tenants={tenants}
      layer={shown.layer}
      values={shown.values}
      legend={shown.legend}
      {...(selected ? { selected } : {})}
      onSelectDistrict={district => lab.select({ kind: 'district', district })}
      onSelectUnit={unit => lab.select({ kind: 'unit', unit, month: lab.state.cursor })}
      text={words}
      locale={text.locale}
      {...(highlight ? { highlightUnits: highlight } : {})}
      reducedMotion={reducedMotion}
    />
  )
}

/** Where units of districts begin, before the first run has said so. */
function startOfUnits(units: readonly number[]): Int32Array {
  const start = new Int32Array(units.length + 1)
  units.forEach((n, d) => {
    start[d + 1] = start[d] + n
  })
  return start
}

export function districtOf(unitStart: Int32Array, unit: number): number {
  let d = 0
  while (d + 2 < unitStart.length && unitStart[d + 1] <= unit) d++
  return d
}

const motion = matchMedia('(prefers-reduced-motion: reduce)')

function useReducedMotion(): boolean {
  return useSyncExternalStore(
    watcher => {
      motion.addEventListener('change', watcher)
      return () => motion.removeEventListener('change', watcher)
    },
    () => motion.matches,
  )
}
