import './app/zod-without-eval.ts'
import '@fontsource-variable/noto-sans-kr'
import './design/tokens.css'
import './design/base.css'
import './views/page.css'
import './views/header.css'
import './views/notices.css'
import './views/dialogs.css'
import './views/work.css'
import './views/controls.css'
import './views/inputs.css'
import './views/stage.css'
import './views/timeline.css'
import './views/access.css'
import './views/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { browserHost, guardLeaving } from './app/app-host.ts'
import { AppModel } from './app/app-model.ts'
import { App } from './views/App.tsx'
import { PageBoundary } from './views/PageBoundary.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const app = new AppModel(browserHost())
guardLeaving(app)
void app.start()
createRoot(root).render(
  <StrictMode>
    <PageBoundary>
      <App app={app} />
    </PageBoundary>
  </StrictMode>,
)
