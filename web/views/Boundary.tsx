import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** What stands there instead; `again` draws the children anew. */
  fallback(message: string, again: () => void): ReactNode
}

interface State {
  readonly failed: boolean
  readonly message: string
}

const WHOLE: State = { failed: false, message: '' }

/** What throws while it is drawn is replaced, and takes nothing around it along. */
export class Boundary extends Component<Props, State> {
  override state = WHOLE

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return this.props.fallback(this.state.message, () => this.setState(WHOLE))
  }
}
