// Saves what is typed into <form data-autosave data-draft-url="…"> and says so in [data-draft-status].
const QUIET_MS = 3000

export function autosave (form) {
  if (form.dataset.autosaving) return
  form.dataset.autosaving = 'yes'
  const url = form.dataset.draftUrl
  const status = form.querySelector('[data-draft-status]')
  let saved = fields(form)
  let timer = null
  let failed = false

  async function save (keepalive = false) {
    clearTimeout(timer)
    const now = fields(form)
    if (now === saved) return
    try {
      const headers = { 'X-CSRFToken': form.elements.csrfmiddlewaretoken.value, 'Content-Type': 'application/x-www-form-urlencoded' }
      const answer = await fetch(url, { method: 'POST', body: now, headers, keepalive, credentials: 'same-origin' })
      if (!answer.ok || answer.redirected) throw new Error(answer.status)
      saved = now
      failed = false
      tell(`Draft saved at ${clock(new Date())}`)
    } catch {
      failed = true
      tell('We could not save a draft just now. Keep this page open: we will try again.')
      timer = setTimeout(save, 5 * QUIET_MS)
    }
  }

  function tell (text) {
    if (status) status.textContent = text
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, QUIET_MS)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save(true)
  })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    saved = fields(form)
    failed = false
  })
  // Only when the draft could not be kept is leaving worth a question.
  window.addEventListener('beforeunload', (event) => {
    if (failed && fields(form) !== saved) event.preventDefault()
  })
}

function fields (form) {
  const data = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    const secret = name === 'csrfmiddlewaretoken' || form.elements[name].type === 'password'
    if (!secret && typeof value === 'string') data.append(name, value)
  }
  return data.toString()
}

function clock (at) {
  const minutes = String(at.getMinutes()).padStart(2, '0')
  return `${at.getHours() % 12 || 12}:${minutes}${at.getHours() < 12 ? 'am' : 'pm'}`
}
