import type { EvidenceTarget } from '../../../src/page.ts'
import { pictureOf } from './picture.ts'

const percent = (share: number) => `${(100 * share).toFixed(2)}%`

/** The band as a bar, the runs of the model as a line with a dot. The table beside it says the same in figures. */
export function TargetPicture({ target }: { target: EvidenceTarget }) {
  const picture = pictureOf(target)
  if (!picture) return null
  const { band, interval, mean } = picture
  return (
    <div className="target-picture" data-met={String(target.met)} aria-hidden="true">
      {band && (
        <span
          className="target-band"
          data-open={band.openLow ? 'low' : band.openHigh ? 'high' : undefined}
          style={{ left: percent(band.from), width: percent(band.to - band.from) }}
        />
      )}
      {interval && (
        <span
          className="target-interval"
          style={{ left: percent(interval.from), width: percent(interval.to - interval.from) }}
        />
      )}
      <span className="target-mean" style={{ left: percent(mean) }} />
    </div>
  )
}
