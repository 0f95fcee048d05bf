import { PREPOSITIONS } from './words.ts'

/** Verbs that a path element or an operation id begins with when it says what is done. */
export const VERBS: ReadonlySet<string> = new Set(
  `abort accept acknowledge acquire activate add adjust aggregate allocate amend analyze analyse announce anonymize answer append apply approve archive assign
  associate attach attest auth authenticate authorize authorise autocomplete backfill ban begin bind block boost browse build bulk bump buy calculate call cancel
  capture categorize change charge check checkout claim classify clean cleanup clear clone close collect combine commit compact compare compile complete compose
  compress compute confirm connect consume continue convert copy count crawl create deactivate deauthorize decide decline decode decrypt dedupe delete deliver
  demote deploy deprecate deregister derive describe destroy detach detect diff disable disassociate disconnect discard discover dismiss dispatch display
  disprove dissociate download drain drop dump duplicate edit email embed emit enable encode encrypt end enqueue enrich enroll ensure enter erase estimate
  evaluate evict exchange exclude execute exit expand expire explain export extend extract fail favorite fetch fill filter finalize find finish fire fix flag
  flatten flush follow force forget fork format forward freeze fulfill gather generate get give grant group halt handle hide highlight hold identify ignore
  impersonate import include increment index infer ingest init initialize initiate inject insert inspect install instantiate invalidate invite invoke issue join
  keep kick kill label launch leave lift link list listen load lock login logon logout lookup make manage mark mask match merge migrate mint modify monitor move mute
  normalize notify obtain offboard onboard open optimize order pack parse patch pause pay perform pin ping play poll populate post preview print process
  promote propose provision prune publish pull purge push put query quote reactivate read reassign rebalance reboot rebuild recalculate recheck receive recommend recompute
  reconcile reconnect recompile record recover redact redeem redeliver redeploy redirect refine refresh refund refuse regenerate register reindex reject relay
  release reload remix remove rename render renew reopen reorder reorganize repair repeat replace replay reply report reprocess request rerank resend reschedule reset
  resize resolve respond restart resync restore resubmit resume retire retrieve retry return reverse revert review revoke rewrite roll rollback rotate run sample sanitize
  save scale scan schedule score scrape search select send serve set share show shrink shuffle shutdown sign signin signout signup signal simulate skip sleep snapshot
  sort spawn split stage standby start stash stop store stream submit subscribe suggest summarize suspend swap switch sync synchronize tail take terminate test throttle
  toggle touch trace track train transcribe transfer transform translate transmit trigger truncate trust try tune unarchive unassign unban unbind unblock undelete
  undeploy undo unmerge unfollow unfreeze uninstall unlink unload unlock unmute unpause unpin unpublish unregister unseal unset unshare unsubscribe unsuspend untag update upgrade
  upload upscale upsert validate vacuum verify view void vote wait wake warm whoami withdraw wipe write zip`
    .split(/\s+/)
    .filter((verb) => verb !== ''),
)

/** Verbs that are nouns as well: beside an id or as a collection they are read as a noun. */
export const NOUN_VERBS: ReadonlySet<string> = new Set(
  `address answer auth backup bulk call charge check checkout claim comment count diff email embed export filter flag fork format group handle hold import index
  invite issue label link list lock login match order patch post preview print process query quote record refund reply report request return review roll sample scan schedule
  score search share sign signal snapshot sort stage start stop block store stream switch sync test time touch trace track transfer transform trigger trust update upgrade upload view vote`
    .split(/\s+/)
    .filter((verb) => verb !== ''),
)

/** Whether words say what is done: they begin with a verb that no preposition makes a noun, or several of them end with one. */
export function isVerbPhrase(words: readonly string[]): boolean {
  const [first = '', second] = words
  if (VERBS.has(first)) return second === undefined || !PREPOSITIONS.has(second) || !NOUN_VERBS.has(first)
  const last = words.at(-1) ?? ''
  return words.length > 1 && VERBS.has(last) && !NOUN_VERBS.has(last)
}

/** What `list`, `create`, `retrieve`, `update` and `delete` are called in operation ids. */
export const CRUD_VERBS: ReadonlySet<string> = new Set(
  `browse change create delete describe destroy display edit erase fetch find get insert list load lookup make modify patch post put query read remove replace retrieve save
  search set show store update view index`.split(/\s+/),
)
