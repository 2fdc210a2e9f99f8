/* Classic and blocking on purpose: it must run before the first paint, or a dark page flashes white. */
(function (root, script) {
  root.classList.replace("no-js", "js");
  try {
    var choice = localStorage.getItem("syllabus:" + script.dataset.site + ":scheme");
    if (choice === "light" || choice === "dark") root.dataset.syScheme = choice;
  } catch (error) {
    // Storage is blocked: the device decides.
  }
})(document.documentElement, document.currentScript);
