import type { ReactNode } from 'react'
import type { EvidenceSource } from '../../../src/page.ts'
import type { Loaded } from '../../app/evidence.ts'
import { useText } from '../../app/translate.ts'
import { OutOfDate } from './OutOfDate.tsx'

interface FindingsProps<T> {
  readonly loaded: Loaded<readonly T[]>
  /** Address of the first; those after it are numbered. */
  readonly place: string
  children(finding: T, place: string): ReactNode
}

/** The findings of one kind, one below the other, as soon as they are there. */
export function Findings<T>({ loaded, place, children }: FindingsProps<T>) {
  if (loaded.status === 'failed') return <NotFetched message={loaded.message} />
  if (loaded.status === 'loading') return null
  return loaded.value.map((finding, i) => children(finding, i === 0 ? place : `${place}-${i + 1}`))
}

/** Whether there is anything to go to. */
export const anyFound = (loaded: Loaded<readonly unknown[]>): boolean =>
  loaded.status === 'ready' && loaded.value.length > 0

export function NotFetched({ message }: { message: string }) {
  const { t } = useText()
  return <p role="alert">{t('model.failed', { message })}</p>
}

interface FindingProps {
  readonly kind: string
  readonly title: string
  readonly place: string
  readonly source: EvidenceSource
  readonly children: ReactNode
}

/** One finding: heading, a warning where another model gave it, and what was found. */
export function Finding({ kind, title, place, source, children }: FindingProps) {
  return (
    <section className="model-part" aria-labelledby={place} data-part={kind}>
      <h2 id={place} tabIndex={-1}>
        {title}
      </h2>
      <OutOfDate source={source} />
      {children}
    </section>
  )
}

export interface Column {
  readonly id: string
  readonly title: string
  /** Figures stand flush with the end of the column. */
  readonly number?: boolean
}

interface TableProps {
  readonly caption: string
  /** A caption that only repeats the heading is for those who hear the page. */
  readonly captionSeen?: boolean
  readonly columns: readonly Column[]
  readonly className?: string
  /** The rows. */
  readonly children: ReactNode
}

/** A table in its own frame, which scrolls where the page is narrower. */
export function FindingTable({ caption, captionSeen, columns, className = '', children }: TableProps) {
  return (
    <div className="model-scroll">
      <table className={`plain-table ${className}`.trim()}>
        <caption className={captionSeen ? 'small mute' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, title, number }) => (
              <th key={id} scope="col" className={number ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
