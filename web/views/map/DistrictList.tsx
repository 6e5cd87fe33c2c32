import { type KeyboardEvent, memo, useId, useMemo, useRef, useState } from 'react'
import { valueText } from './map-facts.ts'
import type { MapLegendSpec, MapText } from './map-props.ts'
import type { MapScene } from './renderer.ts'

/** So many districts before and after the current one say their figure. */
const FIGURES_AROUND = 30

interface Props {
  readonly scene: MapScene
  readonly values: Float32Array | undefined
  readonly legend: MapLegendSpec
  readonly selected: number | undefined
  readonly text: MapText
  /** The district that the keyboard stands on; undefined when it has left the list. */
  onFocusDistrict(district: number | undefined): void
  onSelectDistrict(district: number): void
  /** Keys that the list has no use for; true where they were used. */
  onOtherKey(key: string): boolean
}

/** The districts as a list that is heard and walked through by keys, while the map shows where one stands. */
export function DistrictList(props: Props) {
  const { scene, values, legend, selected, text } = props
  const id = useId()
  const [active, setActive] = useState<number>()
  const typed = useRef({ text: '', time: 0 })
  const order = useMemo(() => districtOrder(scene), [scene])
  const current = active ?? selected ?? order[0]

  // Kept while the map moves and plays: hundreds of names and numbers at each frame would cost more than the drawing. Figures
  // stand about the place where one is; the others come with the step there.
  const names = useMemo(
    () => order.map(d => <Option key={d} id={`${id}-${d}`} words={scene.districtNames[d] ?? ''} />),
    [order, scene, id],
  )
  const middle = current === undefined ? 0 : order.indexOf(current)
  const options = useMemo(() => {
    if (!values) return names
    const shown = [...names]
    const selectedAt = selected === undefined ? -1 : order.indexOf(selected)
    for (const [i, d] of order.entries()) {
      if (Math.abs(i - middle) > FIGURES_AROUND && i !== selectedAt) continue
      const figure = `${legend.label} ${valueText(values[d] ?? Number.NaN, legend, text.noData)}`
      const words = `${scene.districtNames[d]}, ${figure}`
      shown[i] = <Option key={d} id={`${id}-${d}`} words={words} selected={i === selectedAt} />
    }
    return shown
  }, [names, order, scene, values, legend, text, selected, middle, id])

  const go = (district: number | undefined) => {
    if (district === undefined) return
    setActive(district)
    props.onFocusDistrict(district)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || current === undefined) return
    const at = order.indexOf(current)
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowRight') go(order[Math.min(order.length - 1, at + 1)])
    else if (key === 'ArrowUp' || key === 'ArrowLeft') go(order[Math.max(0, at - 1)])
    else if (key === 'Home') go(order[0])
    else if (key === 'End') go(order[order.length - 1])
    else if (key === 'Enter' || key === ' ') props.onSelectDistrict(current)
    else if (!props.onOtherKey(key) && !(key.length === 1 && goToName(key, event.timeStamp, at))) return
    event.preventDefault()
  }

  /** Letters typed in quick succession lead to the next name that starts with them. */
  const goToName = (key: string, time: number, at: number): boolean => {
    const continued = time - typed.current.time < 700
    const start = (continued ? typed.current.text + key : key).toLocaleLowerCase()
    typed.current = { text: start, time }
    for (let i = continued ? 0 : 1; i <= order.length; i++) {
      const district = order[(at + i) % order.length]
      if (scene.districtNames[district]?.toLocaleLowerCase().startsWith(start)) {
        go(district)
        return true
      }
    }
    return false
  }

  return (
    <div
      className="map-district-list"
      role="listbox"
      tabIndex={0}
      aria-label={text.districtList}
      aria-activedescendant={current === undefined ? undefined : `${id}-${current}`}
      onKeyDown={onKeyDown}
      onFocus={() => props.onFocusDistrict(current)}
      onBlur={() => props.onFocusDistrict(undefined)}
    >
      {options}
    </div>
  )
}

const Option = memo(({ id, words, selected = false }: { id: string; words: string; selected?: boolean }) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the list itself holds the focus (aria-activedescendant)
  <div id={id} role="option" aria-selected={selected}>
    {words}
  </div>
))

/** Town by town, and within a town from the upper left to the lower right, as one reads. */
function districtOrder({ shape }: MapScene): number[] {
  const { cells, box } = shape
  const line = (box.y1 - box.y0) / 12 || 1
  const key = (d: number) => {
    const cell = cells[d]
    return [cell.town, Math.floor(cell.centre[1] / line), cell.centre[0], d]
  }
  return cells
    .map((_, d) => d)
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)]
      for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return x[i] - y[i]
      return 0
    })
}
