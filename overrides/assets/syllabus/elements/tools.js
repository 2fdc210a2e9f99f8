/** Tools in the text: a checklist or an outline that can be copied as text or printed alone. */
import { wordsOf } from "../core/words.js";
import { button, part } from "./session.js";

/** Make the buttons of every tool on the page work. */
export function startTools() {
  for (const $acts of document.querySelectorAll(".sy-handout__acts")) {
    const $tool = $acts.closest(".sy-handout");
    $acts.hidden = false;
    button($acts, "copy").addEventListener("click", async () => {
      $acts.hidden = true;
      const text = $tool.innerText;
      $acts.hidden = false;
      button($acts, "copy").focus();
      let word = "copied";
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        word = "failed";
        getSelection().selectAllChildren($tool);
      }
      part($acts, "status").textContent = wordsOf($acts)(word);
    });
    button($acts, "print").addEventListener("click", () => {
      $tool.dataset.alone = "";
      addEventListener("afterprint", () => delete $tool.dataset.alone, { once: true });
      print();
    });
  }
}
