// The page frame's own behaviour; each part works alone and none is needed to read a page.

import { setUpDrawer } from "./drawer.js";
import { setUpKeys } from "./keys.js";
import { setUpLanguages } from "./languages.js";
import { setUpMenus } from "./menu.js";
import { setUpSchemeChoice } from "./choice.js";
import { setUpSearch } from "./search.js";
import { setUpTables } from "./table.js";
import { setUpTasks } from "./task.js";
import { setUpToc } from "./toc.js";

setUpKeys(document);
setUpDrawer(document);
setUpLanguages(document);
setUpMenus(document);
setUpSchemeChoice(document);
setUpSearch(document);
setUpTables(document);
setUpTasks(document);
setUpToc(document);
