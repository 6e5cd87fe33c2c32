import { Button } from 'react-aria-components'
import { KIND_LABELS, SECTORS, type ShopReport } from '../../src/page.ts'
import { formatMonth, formatValue, formatYear } from '../app/format.ts'
import type { Selection } from '../app/lab-state.ts'
import { districtNamer, eventWords, ledgerAt, ledgerByYear, twinWords } from '../app/shop-words.ts'
import { useText } from '../app/translate.ts'
import { Card } from './Card.tsx'
import { useLab, useLabState } from './context.ts'

/** A shop: its ledger in the month shown, what happened to it and why, and the same shop without the policy. */
export function ShopCard({ selection }: { selection: Extract<Selection, { kind: 'unit' }> }) {
  const text = useText()
  const { t, local } = text
  const lab = useLab()
  const shop = useLabState(s => s.shop)
  const region = useLabState(s => s.draft.region)
  const nameOf = districtNamer(region, lab.results.scenario?.unitStart, text)
  const report = shop?.mine ?? shop?.twin
  const heading = nameOf(selection.unit)
  if (!shop || shop.status === 'loading')
    return (
      <Card title={heading}>
        <p className="mute" role="status">
          {t('shop.loading')}
        </p>
      </Card>
    )
  if (shop.status === 'failed')
    return (
      <Card title={heading}>
        <p role="alert">{t('shop.failed', { message: shop.message ?? '' })}</p>
        <Button className="button" onPress={() => lab.select({ ...selection })}>
          {t('shop.retry')}
        </Button>
      </Card>
    )
  if (!report)
    return (
      <Card title={heading} subtitle={local(KIND_LABELS[0])}>
        <p>{t('shop.vacant', { month: formatMonth(selection.month, text) })}</p>
        <VacantUnit unit={selection.unit} />
      </Card>
    )
  const district = nameOf(report.unit)
  const sector = SECTORS[report.sector]
  return (
    <Card
      title={t('shop.title', {
        sector: sector ? capital(local(sector.label)) : '',
        kind: local(KIND_LABELS[report.kind]),
      })}
      subtitle={
        report.openedMonth < 0
          ? t('shop.sinceBefore', { district })
          : t('shop.since', { district, month: formatMonth(report.openedMonth, text) })
      }
    >
      <Twin mine={shop.mine} twin={shop.twin} nameOf={nameOf} />
      {shop.mine && <Ledger report={shop.mine} twin={shop.twin} />}
      {shop.mine && <Events report={shop.mine} nameOf={nameOf} />}
      {shop.mine && <Years report={shop.mine} />}
    </Card>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function VacantUnit({ unit }: { unit: number }) {
  const text = useText()
  const lab = useLab()
  const cursor = useLabState(s => s.cursor)
  const results = lab.results.scenario
  if (!results) return null
  let district = 0
  while (district + 2 < results.unitStart.length && results.unitStart[district + 1] <= unit) district++
  const rent = results.districts('askingRent', cursor)?.[district] ?? Number.NaN
  return (
    <p className="mute">{text.t('shop.vacantHelp', { rent: formatValue('manwonPerMonth', rent, text) })}</p>
  )
}

interface TwinProps {
  readonly mine: ShopReport | undefined
  readonly twin: ShopReport | undefined
  nameOf(unit: number): string
}

function Twin({ mine, twin, nameOf }: TwinProps) {
  const text = useText()
  const other = twinWords(twin, mine, nameOf, text)
  const here = mine ? undefined : twinWords(undefined, twin, nameOf, text)
  return (
    <div className="twin" data-bad={other.bad || undefined}>
      {here && (
        <p>
          <b>{text.t('shop.twinHere')}</b> {here.words}
        </p>
      )}
      <p>
        <b>{text.t('shop.twin')}</b> {other.words}
      </p>
    </div>
  )
}

function Ledger({ report, twin }: { report: ShopReport; twin: ShopReport | undefined }) {
  const text = useText()
  const { t } = text
  const cursor = useLabState(s => s.cursor)
  const mine = ledgerAt(report, cursor)
  const theirs = twin && ledgerAt(twin, cursor)
  const money = (value: number | undefined) =>
    value === undefined ? t('shop.notTrading') : formatValue('manwonPerMonth', value, text)
  const rentToSales = (line: typeof mine) =>
    line && line.sales > 0 ? formatValue('share', line.rent / line.sales, text) : ''
  const outside = report.ties.filter(tie => tie.district !== report.district).length
  return (
    <table className="story">
      <thead>
        <tr>
          <th scope="col">{formatMonth(cursor, text)}</th>
          <th scope="col" className="now">
            {t('chart.scenario')}
          </th>
          <th scope="col" className="theirs">
            {t('chart.baseline')}
          </th>
        </tr>
      </thead>
      <tbody>
        {(['sales', 'rent', 'marketRent', 'profit', 'cash'] as const).map(line => (
          <tr key={line}>
            <th scope="row">{t(`shop.${line}`)}</th>
            <td className="now">{money(mine?.[line])}</td>
            <td className="theirs">{money(theirs?.[line])}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('shop.rentToSales')}</th>
          <td className="now">{rentToSales(mine)}</td>
          <td className="theirs">{rentToSales(theirs)}</td>
        </tr>
        <tr>
          <th scope="row">{t('shop.ties')}</th>
          <td className="now">
            {report.ties.length === 0
              ? t('shop.tiesNone')
              : t('shop.tiesValue', { count: report.ties.length, outside })}
          </td>
          <td />
        </tr>
        <tr>
          <th scope="row">{t('shop.floor')}</th>
          <td className="now">{t('shop.floorValue', { area: Math.round(report.floorM2) })}</td>
          <td className="theirs">{twin ? t('shop.floorValue', { area: Math.round(twin.floorM2) }) : ''}</td>
        </tr>
        <tr>
          <th scope="row">{t('shop.founder')}</th>
          <td className="now">{report.founderAge}</td>
          <td />
        </tr>
      </tbody>
    </table>
  )
}

function Events({ report, nameOf }: { report: ShopReport; nameOf(unit: number): string }) {
  const text = useText()
  // What happened in the spin-up led to where the scenario starts, and is no part of it.
  const events = report.events.filter(event => event.month >= 0)
  if (events.length === 0) return null
  return (
    <>
      <h3>{text.t('shop.events')}</h3>
      <ul className="events">
        {events.map(event => (
          <li key={`${event.month} ${event.type}`} data-type={event.type}>
            <span className="mute">{formatMonth(event.month, text)}</span> {eventWords(event, nameOf, text)}
          </li>
        ))}
      </ul>
    </>
  )
}

function Years({ report }: { report: ShopReport }) {
  const text = useText()
  const { t } = text
  const money = (value: number) => formatValue('manwonPerMonth', value, text)
  return (
    <details className="years">
      <summary>{t('shop.ledger')}</summary>
      <table className="story">
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">{t('shop.sales')}</th>
            <th scope="col">{t('shop.rent')}</th>
            <th scope="col">{t('shop.profit')}</th>
          </tr>
        </thead>
        <tbody>
          {ledgerByYear(report).map(({ year, sales, rent, profit }) => (
            <tr key={year}>
              <th scope="row">{formatYear(year, text)}</th>
              <td>{money(sales)}</td>
              <td>{money(rent)}</td>
              <td>{money(profit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
