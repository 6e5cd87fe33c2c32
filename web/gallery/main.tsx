import '@fontsource-variable/noto-sans-kr'
import '../design/tokens.css'
import './gallery.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Region } from '../../src/page.ts'
import { Gallery } from './Gallery.tsx'
import type { Locale } from './text.ts'

// In the address: lang=ko|en, theme=light|dark, region=<folder of scenarios>, layer=..., show=all|lab|map|charts|tables.
const query = new URLSearchParams(location.search)
const locale: Locale = query.get('lang') === 'en' ? 'en' : 'ko'
const theme = query.get('theme')
if (theme) document.documentElement.dataset.theme = theme
document.documentElement.lang = locale

const files = import.meta.glob<{ default: Region }>('../../scenarios/*/region.json')
const regionId = query.get('region') ?? 'alley'
const load = files[`../../scenarios/${regionId}/region.json`]
const root = createRoot(document.getElementById('root') as HTMLElement)
if (!load) root.render(<p>scenarios/{regionId}/region.json?</p>)
else {
  const { default: region } = await load()
  root.render(
    <StrictMode>
      <Gallery
        region={region}
        locale={locale}
        show={query.get('show') ?? 'all'}
        firstLayer={query.get('layer') ?? 'tenants'}
        firstMonth={Number(query.get('month') ?? 148)}
      />
    </StrictMode>,
  )
}
