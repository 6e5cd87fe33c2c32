import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTokens, whenFontReady } from '../../design/theme.ts'
import { usePaint } from '../../design/use-paint.ts'
import { panBy, toScreen, zoomAt } from './camera.ts'
import { createCanvasRenderer } from './canvas-renderer.ts'
import { DistrictList } from './DistrictList.tsx'
import './map.css'
import { MapLegend } from './MapLegend.tsx'
import { MapTooltip } from './MapTooltip.tsx'
import { mapFacts } from './map-facts.ts'
import { type MapViewProps, TENANTS_LAYER } from './map-props.ts'
import { mapTheme } from './map-theme.ts'
import type { MapFrame, MapPick, MapRenderer } from './renderer.ts'
import { tintScale } from './scale.ts'
import { mapScene } from './scene.ts'
import { useCamera } from './use-camera.ts'
import { useGestures } from './use-gestures.ts'
import { useWindow } from './use-window.ts'

const ZOOM_STEP = 1.6
const PAN_STEP = 60
/** A tip goes when the pointer has rested this long. */
const TIP_REST_MS = 4_000

interface Hover {
  readonly pick: MapPick
  readonly x: number
  readonly y: number
}

/** The map of a region: districts tinted by a layer, shops as dots, with its legend, and a sentence that says the same. */
export function MapView(props: MapViewProps) {
  const { region, unitStart, tenants, layer, values, legend, selected, text, locale, highlightUnits } = props
  const stage = useRef<HTMLDivElement>(null)
  const canvases = useRef<HTMLDivElement>(null)
  const renderer = useRef<MapRenderer>(undefined)
  const ids = useId()
  const size = useWindow(stage)
  const tokens = useTokens()
  const theme = useMemo(() => mapTheme(tokens), [tokens])
  const scene = useMemo(() => mapScene(region, unitStart, locale), [region, unitStart, locale])
  const control = useCamera(scene, size?.window, props.reducedMotion)
  const { camera } = control
  const [hover, setHover] = useState<Hover>()
  const [focused, setFocused] = useState<number>()
  const [fontReady, setFontReady] = useState(false)

  const scale = useMemo(() => tintScale(layer, legend, theme), [layer, legend, theme])
  const fills = useMemo(
    () => region.districts.map((_, d) => (values ? scale.tint(values[d] ?? Number.NaN) : theme.cell)),
    [region, values, scale, theme],
  )
  const facts = useMemo(
    () => mapFacts(region, unitStart, tenants, values, layer, legend, locale),
    [region, unitStart, tenants, values, layer, legend, locale],
  )
  // Before the first month is there, nothing may be said about it.
  const sentence = tenants || values ? text.sentence(facts) : ''

  useEffect(() => {
    let wanted = true
    whenFontReady(theme.font).then(() => wanted && setFontReady(true))
    return () => {
      wanted = false
    }
  }, [theme.font])

  useEffect(() => {
    const made = createCanvasRenderer(canvases.current as HTMLDivElement)
    renderer.current = made
    return () => {
      made.dispose()
      renderer.current = undefined
    }
  }, [])

  const paint = useMemo(() => {
    if (!camera || !size) return undefined
    const frame: MapFrame = {
      scene,
      window: size.window,
      ratio: size.ratio,
      camera,
      theme,
      fills,
      tenants,
      muted: layer !== TENANTS_LAYER,
      selected,
      hover: hover?.pick,
      focused,
      highlight: highlightUnits,
      fontReady,
    }
    return () => renderer.current?.draw(frame)
  }, [scene, size, camera, theme, fills, tenants, layer, selected, hover, focused, highlightUnits, fontReady])
  usePaint(paint)

  useGestures(canvases, control, size?.window, {
    onHover(point) {
      const pick = point && renderer.current?.pick(point.x, point.y)
      setHover(before => {
        if (!point || !pick) return undefined
        const same = before?.pick.district === pick.district && before.pick.unit === pick.unit
        return { pick: same ? before.pick : pick, x: point.x, y: point.y }
      })
    },
    onClick(x, y) {
      const pick = renderer.current?.pick(x, y)
      if (pick?.unit !== undefined) props.onSelectUnit(pick.unit)
      else if (pick) props.onSelectDistrict(pick.district)
    },
  })

  // A tip under a mouse at rest would cover what the keyboard is about.
  useEffect(() => {
    if (!hover) return
    const hide = () => setHover(undefined)
    const timer = setTimeout(hide, TIP_REST_MS)
    window.addEventListener('keydown', hide)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', hide)
    }
  }, [hover])

  const zoom = (factor: number) => {
    const window = size?.window
    if (window) control.glide(camera => zoomAt(camera, factor, window.width / 2, window.height / 2, window))
  }

  /** True where the key meant the camera. */
  const onZoomKey = (key: string): boolean => {
    if (key === '+' || key === '=') zoom(ZOOM_STEP)
    else if (key === '-' || key === '_') zoom(1 / ZOOM_STEP)
    else if (key === '0') control.fit()
    else return false
    return true
  }

  const onStageKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = PAN[event.key]
    if (step) control.glide(camera => panBy(camera, -step[0] * PAN_STEP, -step[1] * PAN_STEP))
    else if (!onZoomKey(event.key)) return
    event.preventDefault()
  }

  const focusDistrict = (district: number | undefined) => {
    setFocused(district)
    const cell = district === undefined ? undefined : scene.shape.cells[district]
    if (!cell || !camera || !size) return
    const { width, height } = size.window
    const [x, y] = toScreen(camera, size.window, cell.centre[0], cell.centre[1])
    if (x > 40 && y > 40 && x < width - 40 && y < height - 40) return
    control.glide(from => ({ ...from, x: cell.centre[0], y: cell.centre[1] }))
  }

  const tip = tooltipOf()
  return (
    <section className="map-view" aria-label={text.name}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of a picture and a list, not of form fields */}
      <div
        ref={stage}
        className="map-stage"
        role="group"
        aria-label={text.name}
        aria-describedby={`${ids}-keys`}
      >
        {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: the picture can be moved and zoomed by keys */}
        <div
          ref={canvases}
          className="map-canvases"
          role="img"
          aria-label={sentence || text.name}
          tabIndex={0}
          onKeyDown={onStageKey}
          style={{ touchAction: control.fitted ? 'pan-y' : 'none' }}
        />
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
        <DistrictList
          scene={scene}
          values={values}
          legend={legend}
          selected={selected?.district}
          text={text}
          onFocusDistrict={focusDistrict}
          onSelectDistrict={props.onSelectDistrict}
          onOtherKey={onZoomKey}
        />
        {tip && size && <MapTooltip {...tip} window={size.window} legend={legend} text={text} />}
      </div>
      <p id={`${ids}-keys`} className="only-read-aloud">
        {text.keys}
      </p>
      <div className="map-strip">
        <MapLegend
          legend={legend}
          scale={scale}
          counts={tenants ? [...facts.counts] : undefined}
          tinted={values !== undefined}
          gaps={values?.some(value => !Number.isFinite(value)) ?? false}
          noDataColor={theme.noData}
          text={text}
          locale={locale}
        />
        <div className="map-buttons">
          <button
            type="button"
            aria-label={text.zoomOut}
            title={text.zoomOut}
            onClick={() => zoom(1 / ZOOM_STEP)}
          >
            <Icon path="M3 8h10" />
          </button>
          <button type="button" aria-label={text.fit} title={text.fit} onClick={control.fit}>
            <Icon path="M6 3H3v3M10 3h3v3M6 13H3v-3M10 13h3v-3" />
          </button>
          <button type="button" aria-label={text.zoomIn} title={text.zoomIn} onClick={() => zoom(ZOOM_STEP)}>
            <Icon path="M3 8h10M8 3v10" />
          </button>
        </div>
      </div>
      <p className="map-sentence">{sentence}</p>
    </section>
  )

  function tooltipOf() {
    if (hover) return { ...factsAbout(hover.pick), x: hover.x, y: hover.y }
    const cell = focused === undefined ? undefined : scene.shape.cells[focused]
    if (!cell || focused === undefined || !camera || !size) return undefined
    const [x, y] = toScreen(camera, size.window, cell.centre[0], cell.centre[1])
    return { ...factsAbout({ district: focused, unit: undefined }), x, y }
  }

  function factsAbout({ district, unit }: MapPick) {
    return {
      district: scene.districtNames[district] ?? '',
      shops: (unitStart[district + 1] ?? 0) - (unitStart[district] ?? 0),
      value: values?.[district],
      tenant: unit === undefined ? undefined : tenants?.[unit],
    }
  }
}

const PAN: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function Icon({ path }: { path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
