import {
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios,
  ServiceNavigation, SkipLink, createAll
} from 'govuk-frontend'
import { FilterToggleButton } from '@ministryofjustice/frontend/moj/components/filter-toggle-button/filter-toggle-button.mjs'
import { autosave } from './autosave.mjs'

const COMPONENTS = [
  Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios,
  ServiceNavigation, SkipLink, FilterToggleButton
]

function start (scope) {
  for (const component of COMPONENTS) createAll(component, undefined, scope)
  for (const form of scope.querySelectorAll('form[data-autosave]')) autosave(form)
}

start(document)
// A piece that htmx swapped in gets its components too.
document.addEventListener('htmx:load', (event) => {
  if (event.detail.elt !== document.body) start(event.detail.elt)
})
