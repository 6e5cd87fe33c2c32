import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, ListBox, ListBoxItem } from 'react-aria-components'
import { KIND_LABELS, SECTORS, tenantKind, tenantSector } from '../../src/page.ts'
import { useText } from '../app/translate.ts'
import { useLab, useLabState } from './context.ts'
import { Icon } from './Icon.tsx'
import { KindMark } from './map/KindMark.tsx'

const ORDER = [1, 2, 3, 0]

/** The shops of a district as a list, since dots on a map cannot be reached by keys: one stop, arrows within. */
export function ShopList({ district }: { district: number }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Disclosure className="shop-list" isExpanded={open} onExpandedChange={setOpen}>
      <Button slot="trigger" className="linkish">
        <Icon name="down" size={13} /> {t('card.shops')}
      </Button>
      <DisclosurePanel>{open && <Shops district={district} />}</DisclosurePanel>
    </Disclosure>
  )
}

function Shops({ district }: { district: number }) {
  const { t, local } = useText()
  const lab = useLab()
  const cursor = useLabState(s => s.cursor)
  useLabState(s => s.version)
  const { scenario } = lab.results
  if (!scenario || cursor >= scenario.held) return null
  const tenants = scenario.tenants(cursor)
  const from = scenario.unitStart[district]
  const units = Array.from({ length: scenario.unitStart[district + 1] - from }, (_, i) => from + i)
  const items = units
    .map((unit, i) => {
      const kind = tenantKind(tenants[unit]) as 0 | 1 | 2 | 3
      const sector = kind === 0 ? undefined : SECTORS[tenantSector(tenants[unit])]
      const what = sector ? `${local(sector.label)}, ${local(KIND_LABELS[kind])}` : local(KIND_LABELS[kind])
      return { id: unit, kind, name: t('card.unit', { n: i + 1, what }) }
    })
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.id - b.id)
  return (
    <ListBox
      className="listbox shops"
      aria-label={t('card.shops')}
      items={items}
      dependencies={[lab]}
      onAction={key => lab.select({ kind: 'unit', unit: Number(key), month: lab.state.cursor })}
    >
      {({ id, kind, name }) => (
        <ListBoxItem id={id} textValue={name}>
          <KindMark kind={kind} /> {name}
        </ListBoxItem>
      )}
    </ListBox>
  )
}
