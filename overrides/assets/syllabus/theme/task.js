/**
 * Name the boxes of Markdown task lists, which come without a label, after the text beside them.
 * @param {Document} $document
 */
export function setUpTasks($document) {
  for (const [number, $item] of $document.querySelectorAll(".task-list-item").entries()) {
    $item.id ||= `sy-task-${number + 1}`;
    $item.querySelector("input[type=checkbox]")?.setAttribute("aria-labelledby", $item.id);
  }
}
