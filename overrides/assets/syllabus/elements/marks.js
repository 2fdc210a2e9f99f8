/** Marks: shows on every link to a module how far it is. */
import { fold, moduleState } from "../core/progress.js";
import { follow } from "./session.js";

/**
 * Tell how far the module is that a link leads to.
 * @param {HTMLElement} $link
 * @param {ReturnType<typeof fold>} modules
 */
export function stateOf({ dataset: { syllabusModule, version, valid = "0" } }, modules) {
  return moduleState(modules, syllabusModule, Number(version), Number(valid));
}

function mark($link, modules) {
  const state = stateOf($link, modules);
  if (state === "none") delete $link.dataset.state;
  else $link.dataset.state = state;
  const $state = $link.querySelector(".sy-state");
  if ($state) $state.textContent = $state.getAttribute(`data-${state}`) ?? "";
}

/** Mark all links to modules, now and after every change. */
export function markModules() {
  const $any = document.querySelector("[data-site]");
  if (!$any) return;
  follow($any, (store) => {
    const modules = fold(store.events());
    for (const $link of document.querySelectorAll("[data-syllabus-module]")) mark($link, modules);
  });
}
