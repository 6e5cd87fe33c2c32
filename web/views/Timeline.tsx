import { useState } from 'react'
import { Button, Select, SelectValue, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { formatElapsed, formatMonth } from '../app/format.ts'
import { SPEEDS } from '../app/lab-state.ts'
import { useText } from '../app/translate.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { useLab, useLabState } from './context.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { LeverBars } from './LeverBars.tsx'
import { MonthField } from './MonthField.tsx'

/** Time: play and step left, the years with what acts in them right. */
export function Timeline() {
  const { t } = useText()
  return (
    <section className="timeline" aria-label={t('time.label')}>
      <Player />
      <Track />
    </section>
  )
}

function Player() {
  const text = useText()
  const { t } = text
  const lab = useLab()
  const playing = useLabState(s => s.playing)
  const cursor = useLabState(s => s.cursor)
  const speed = useLabState(s => s.speed)
  const speedName = (months: number) => (months === 1 ? t('time.speedOne') : t('time.speedValue', { months }))
  return (
    <div className="player">
      <Button
        className="play"
        aria-label={t(playing ? 'time.pause' : 'time.play')}
        onPress={() => lab.play(!playing)}
      >
        <Icon name={playing ? 'pause' : 'play'} size={20} />
      </Button>
      <div className="player-words">
        <b className="player-month">{formatMonth(cursor, text)}</b>
        <div className="player-row">
          <IconButton icon="back" label={t('time.stepBack')} onPress={() => lab.seek(cursor - 1)} />
          <IconButton icon="forward" label={t('time.stepForward')} onPress={() => lab.seek(cursor + 1)} />
          <Select
            aria-label={t('time.speed')}
            selectedKey={speed}
            onSelectionChange={key => lab.view({ speed: Number(key) })}
          >
            <Button className="button quiet speed">
              <SelectValue>{speedName(speed)}</SelectValue>
            </Button>
            <ChoiceList choices={SPEEDS.map(months => ({ id: months, name: speedName(months) }))} />
          </Select>
        </div>
        <Jump />
      </div>
    </div>
  )
}

function Jump() {
  const { t } = useText()
  const lab = useLab()
  const months = useLabState(s => s.draft.file.months)
  const cursor = useLabState(s => s.cursor)
  const playing = useLabState(s => s.playing)
  // Follows the month shown; while it plays the fields stand still, and what was typed stays.
  const [typed, setTyped] = useState<number>()
  const [paused, setPaused] = useState(cursor)
  if (!playing && paused !== cursor) setPaused(cursor)
  const month = Math.min(typed ?? paused, months - 1)
  return (
    <form
      className="jump"
      onSubmit={event => {
        event.preventDefault()
        lab.seek(month)
        setTyped(undefined)
      }}
    >
      <MonthField label={t('time.jump')} value={month} max={months - 1} onChange={setTyped} />
      <Button type="submit" className="button">
        {t('time.jumpGo')}
      </Button>
    </form>
  )
}

/** The years as one slider: its thumb is the month shown, levers and shocks lie upon it. */
function Track() {
  const text = useText()
  const { t } = text
  const lab = useLab()
  const months = useLabState(s => s.draft.file.months)
  const cursor = useLabState(s => s.cursor)
  const years = months / 12
  const step = [1, 2, 5, 10, 20].find(n => years / n <= 12) ?? 50
  const ticks = Array.from({ length: Math.floor(years / step) + 1 }, (_, i) => i * step)
  return (
    <div className="track">
      <Slider
        className="scrub"
        aria-label={t('time.cursor')}
        minValue={0}
        maxValue={months - 1}
        value={cursor}
        onChange={month => lab.seek(month)}
      >
        <SliderTrack className="scrub-track">
          <span className="ticks" aria-hidden="true">
            {ticks.map(year => (
              <span
                key={year}
                data-minor={year % (step * 5) !== 0 || undefined}
                style={{ insetInlineStart: `${(100 * year * 12) / months}%` }}
              >
                {formatElapsed(year, text)}
              </span>
            ))}
          </span>
          <Computed months={months} />
          <SliderThumb className="playhead" aria-valuetext={formatMonth(cursor, text)} />
        </SliderTrack>
      </Slider>
      <LeverBars />
      <span className="playline" aria-hidden="true" style={{ '--at': cursor / (months - 1) } as never} />
    </div>
  )
}

/** How far the run has come: it changes all the time, the slider around it does not. */
function Computed({ months }: { months: number }) {
  const text = useText()
  const valid = useLabState(s => s.scenario.valid)
  return (
    <span
      className="computed"
      title={text.t('time.computed', { month: formatMonth(Math.max(0, valid - 1), text) })}
    >
      <span style={{ inlineSize: `${(100 * valid) / months}%` }} />
    </span>
  )
}
