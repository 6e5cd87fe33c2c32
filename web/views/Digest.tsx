import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { ENGINE_VERSION } from '../../src/page.ts'
import { useText } from '../app/translate.ts'
import { useLab, useLabState } from './context.ts'
import { Icon } from './Icon.tsx'

/** Engine version and fingerprint of the run, with the means to check it. */
export function Digest() {
  const { t } = useText()
  const digest = useLabState(s => s.scenario.digest)
  const verified = useLabState(s => s.verification.status)
  return (
    <DialogTrigger>
      <Button className="button quiet digest" data-verified={verified}>
        <span className="mute">{t('header.digest')}</span>
        <code data-testid="digest" data-digest={digest}>
          {digest === '' ? '········' : digest.slice(0, 8)}
        </code>
        {verified === 'same' && <Icon name="check" size={14} />}
        {(verified === 'different' || verified === 'failed') && <Icon name="warn" size={14} />}
      </Button>
      <Popover className="popover digest-popover" placement="bottom end">
        <Dialog aria-label={t('header.digest')}>
          <DigestDetails digest={digest} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function DigestDetails({ digest }: { digest: string }) {
  const { t } = useText()
  const lab = useLab()
  const { status, digest: second, message } = useLabState(s => s.verification)
  const [copied, setCopied] = useState('')
  const copy = async () => {
    await navigator.clipboard.writeText(digest)
    setCopied(digest)
  }
  return (
    <>
      <p className="mute">{t('header.engine', { version: ENGINE_VERSION })}</p>
      <p>
        <code className="digest-full">{digest === '' ? t('header.digestNone') : digest}</code>
      </p>
      <p className="small mute">{t('header.digestHelp')}</p>
      <div className="row">
        <Button className="button" isDisabled={digest === ''} onPress={() => void copy()}>
          <Icon name="copy" />{' '}
          {copied === digest && digest !== '' ? t('header.copied') : t('header.copyDigest')}
        </Button>
        <Button
          className="button"
          isDisabled={digest === '' || status === 'running'}
          onPress={() => void lab.verify()}
        >
          <Icon name="check" /> {status === 'running' ? t('header.verifying') : t('header.verify')}
        </Button>
      </div>
      <p role="status" className="small">
        {status === 'same' && t('header.verified')}
        {status === 'different' && t('header.notVerified', { digest: second })}
        {status === 'failed' && t('header.verifyFailed', { message: message ?? '' })}
      </p>
    </>
  )
}
