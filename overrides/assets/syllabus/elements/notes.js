/**
 * Notes: what a cited provision or a term says, shown beside its link while it has the focus or is pointed at.
 * Each link names its note in `aria-describedby`. On a touch screen the first tap shows the note, the second follows the link.
 */

const LINK = 'a[aria-describedby^="sy-note"]';
const GAP = 8;

/** Start to show notes. */
export function showNotes() {
  let $link = null;
  let $note = null;
  let timer = 0;
  let tapped = null;

  const hide = () => {
    clearTimeout(timer);
    if ($note) $note.hidden = true;
    $link = $note = null;
  };
  const show = ($next) => {
    clearTimeout(timer);
    if ($next === $link) return;
    hide();
    $note = document.getElementById($next.getAttribute("aria-describedby"));
    if (!$note) return;
    $link = $next;
    $note.hidden = false;
    place($link, $note);
  };
  const linkAt = (event) => event.target.closest?.(LINK);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const $at = linkAt(event);
    clearTimeout(timer);
    // A moment's delay, so that a pointer that only passes, or moves on to the note, changes nothing.
    if ($at) timer = setTimeout(() => show($at), 120);
    else if ($note && !$note.contains(event.target)) timer = setTimeout(hide, 250);
  });
  document.addEventListener("pointerdown", (event) => {
    const $at = linkAt(event);
    tapped = event.pointerType === "touch" && $at !== $link ? $at : null;
    if (!$at && !$note?.contains(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    if (!tapped || linkAt(event) !== tapped) return;
    if (document.getElementById(tapped.getAttribute("aria-describedby"))) event.preventDefault();
    show(tapped);
    tapped = null;
  });
  document.addEventListener("focusin", (event) => {
    const $at = linkAt(event);
    if ($at?.matches(":focus-visible")) show($at);
    else if (!$note?.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

/** Put a note under its link, or above it where there is no room. */
function place($link, $note) {
  const link = $link.getClientRects()[0];
  const frame = ($note.offsetParent ?? document.body).getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = $note;
  const left = Math.max(GAP, Math.min(link.left, document.documentElement.clientWidth - width - GAP));
  const below = link.bottom + height + GAP < innerHeight || link.top < height + GAP;
  $note.style.left = `${left - frame.left}px`;
  $note.style.top = `${(below ? link.bottom + 4 : link.top - height - 4) - frame.top}px`;
}
