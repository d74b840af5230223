"use strict";
// Search, filters, the view side by side, the map and the keys. Nothing is stored, nothing leaves the page.
(() => {
  const root = document.documentElement;
  const by = (id) => document.getElementById(id);
  const cards = [...document.querySelectorAll(".p")];
  const bits = cards.map((card) => Number(card.dataset.f));
  const place = new Map(cards.map((card, at) => [card, at]));
  const units = [...document.querySelectorAll(".u")];
  const runs = [...document.querySelectorAll("details.run")];
  const LOUD = 63; // the first six bits: weakened, strengthened, changed, removed, added, reworded
  const OFTEN = 300; // found words are marked in so many provisions
  const [oldName, newName] = [...document.querySelectorAll(".sides span")].map((name) => name.textContent);

  // --- what is shown ---
  const texts = [];
  const side = (words, gone) => {
    const copy = words.cloneNode(true);
    for (const part of copy.querySelectorAll(gone)) part.remove();
    return copy;
  };
  const textOf = (at) => {
    if (texts[at] === undefined) {
      const parts = [];
      for (const part of cards[at].children) {
        if (part.classList.contains("cols")) continue;
        // Words of both sides apart, so that a phrase of either is found across an edit.
        if (part.classList.contains("x")) parts.push(side(part, "ins").textContent, side(part, "del").textContent);
        else parts.push(part.textContent);
      }
      texts[at] = parts.join("\n").toLowerCase();
    }
    return texts[at];
  };
  const wanted = () => {
    const query = by("q").value.trim().toLowerCase();
    return query.match(/^["“](.+)["”]$/)?.slice(1) ?? query.split(/\s+/).filter(Boolean);
  };
  const masks = () =>
    [...document.querySelectorAll("#filters fieldset")]
      .map((set) => [...set.querySelectorAll("input:checked")].reduce((mask, box) => mask | Number(box.value), 0))
      .filter(Boolean);
  const hide = (element, hidden) => {
    if (element.hidden !== hidden) element.hidden = hidden;
  };
  const outline = new Map();
  for (const link of document.querySelectorAll(".outline a")) {
    const unit = by(link.hash.slice(1))?.closest(".u");
    if (unit) outline.set(unit, link.parentElement);
  }
  let chosen = cards.map(() => true);
  const apply = () => {
    const sets = masks();
    const terms = wanted();
    const active = sets.length + terms.length > 0;
    root.classList.toggle("filtering", active);
    chosen = cards.map(
      (_, at) => sets.every((mask) => bits[at] & mask) && terms.every((term) => textOf(at).includes(term)),
    );
    const alive = new Set();
    cards.forEach((card, at) => {
      if (!chosen[at]) return;
      for (let above = card.parentElement; above && above.tagName !== "MAIN"; above = above.parentElement) {
        if (alive.has(above)) break;
        alive.add(above);
      }
    });
    cards.forEach((card, at) => {
      // The head of a unit stays, so that a paragraph is read under its article.
      const context = active && !chosen[at] && card.firstElementChild.tagName !== "P" && alive.has(card.closest(".u"));
      card.classList.toggle("context", context);
      hide(card, !chosen[at] && !context);
    });
    for (const unit of units) hide(unit, !alive.has(unit));
    for (const [unit, line] of outline) hide(line, !alive.has(unit));
    for (const run of runs) {
      hide(run, !alive.has(run));
      // What a filter unfolded it folds again.
      if (active && alive.has(run) && !run.open) run.open = run.dataset.opened = "yes";
      else if (!active && run.dataset.opened) run.open = run.dataset.opened = "";
    }
    const count = chosen.filter(Boolean).length;
    by("count").textContent = active ? `${count} of ${cards.length} provisions` : `${cards.length} provisions`;
    by("filter").classList.toggle("on", sets.length > 0);
    mark(terms);
  };
  const mark = (terms) => {
    if (!window.CSS?.highlights) return;
    CSS.highlights.delete("found");
    if (!terms.length) return;
    const ranges = [];
    cards.filter((_, at) => chosen[at]).slice(0, OFTEN).forEach((card) => {
      const walk = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const words = walk.currentNode.data.toLowerCase();
        if (words.length !== walk.currentNode.data.length) continue;
        for (const term of terms) {
          for (let from = words.indexOf(term); from >= 0; from = words.indexOf(term, from + term.length)) {
            const range = new Range();
            range.setStart(walk.currentNode, from);
            range.setEnd(walk.currentNode, from + term.length);
            ranges.push(range);
          }
        }
      }
    });
    CSS.highlights.set("found", new Highlight(...ranges));
  };
  const clear = () => {
    for (const box of document.querySelectorAll("#filters input:checked")) box.checked = false;
    by("q").value = "";
    apply();
  };

  // --- going somewhere ---
  let here = null;
  const open = (element) => {
    for (let above = element.closest("details"); above; above = above.parentElement.closest("details")) above.open = true;
  };
  const show = (card) => {
    here?.classList.remove("here");
    here = card;
    card.classList.add("here");
    open(card);
    card.scrollIntoView({ block: "start" });
    // What came near the screen has its true height only now.
    requestAnimationFrame(() => card.scrollIntoView({ block: "start" }));
  };
  const go = (card) => {
    show(card);
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    history.replaceState(null, "", `#${card.id}`);
    const steps = cards.filter((_, at) => chosen[at] && bits[at] & LOUD);
    const label = card.querySelector(".l a").textContent;
    by("count").textContent = `Change ${steps.indexOf(card) + 1} of ${steps.length}: ${label}`;
  };
  const onScreen = (card) => {
    const box = card.getBoundingClientRect();
    return box.height > 0 && box.bottom > 0 && box.top < innerHeight;
  };
  const seen = (y) => {
    const box = by("main").getBoundingClientRect();
    for (const step of [0, 24, 48, 96]) {
      const found = document.elementFromPoint(box.left + box.width / 2, Math.max(0, Math.min(y + step, innerHeight - 1)));
      const card = found?.closest(".p");
      if (card) return place.get(card);
    }
    return -1;
  };
  const walk = (step) => {
    let at = here && onScreen(here) ? place.get(here) : seen(by("tools").getBoundingClientRect().bottom + 8);
    if (at < 0) {
      at = by("provisions").getBoundingClientRect().top < 0 ? cards.length : -1; // below them, or above
    } else if (!(here && onScreen(here)) && step > 0) {
      at -= 1;
    }
    for (at += step; at >= 0 && at < cards.length; at += step) {
      if (chosen[at] && bits[at] & LOUD) return go(cards[at]);
    }
    by("count").textContent = step > 0 ? "No change further down" : "No change further up";
  };
  const named = (hash) => {
    try { return by(decodeURIComponent(hash.slice(1))); } catch { return null; } // a stray per cent sign
  };
  const arrive = () => {
    const card = named(location.hash)?.closest(".p");
    if (!card) return;
    if (card.hidden) clear();
    show(card);
  };

  // --- side by side: columns are made when a provision comes near the screen ---
  const column = (words, gone, name) => {
    const copy = side(words, gone);
    copy.dataset.side = name;
    return copy;
  };
  const split = (card) => {
    const words = card.querySelector(":scope > .t");
    if (!words || card.classList.contains("two")) return;
    const columns = document.createElement("div");
    columns.className = "cols";
    columns.append(column(words, "ins,.n", oldName), column(words, "del,.o", newName));
    words.after(columns);
    card.classList.add("two");
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) if (entry.isIntersecting) split(entry.target);
    },
    { rootMargin: "1500px" },
  );
  const pressed = (id, on) => by(id).setAttribute("aria-pressed", String(on));
  const sides = () => {
    const on = root.classList.toggle("side");
    pressed("side", on);
    for (const card of cards) if (on) near.observe(card);
    if (!on) near.disconnect();
    below();
    if (here) show(here);
  };

  // --- dark or light, folding, filters, help ---
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const dark = () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    pressed("dark", isDark());
  };
  const fold = () => {
    const on = by("fold").getAttribute("aria-pressed") !== "true";
    for (const run of runs) run.open = on;
    pressed("fold", on);
  };
  const filters = () => {
    const on = by("filters").hidden;
    by("filters").hidden = !on;
    below();
    by("filter").setAttribute("aria-expanded", String(on));
  };
  const help = () => (by("keys").open ? by("keys").close() : by("keys").showModal());

  // --- the map ---
  const map = document.querySelector(".map");
  const eye = map.querySelector(".eye");
  const look = () => {
    const top = seen(by("tools").getBoundingClientRect().bottom + 8);
    const end = seen(innerHeight - 60);
    const [from, to] = [top, end < 0 ? top : end].map((at) => (at * 1000) / cards.length);
    eye.setAttribute("d", top < 0 ? "" : `M0 ${from}H10V${Math.max(to, from + 6)}H0z`);
  };
  let asked = 0;
  const scrolled = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(look);
  };
  map.addEventListener("click", (event) => {
    const box = map.getBoundingClientRect();
    const at = Math.floor(((event.clientY - box.top) / box.height) * cards.length);
    let best = -1;
    for (let i = 0; i < cards.length; i += 1) {
      if (chosen[i] && bits[i] & LOUD && (best < 0 || Math.abs(i - at) < Math.abs(best - at))) best = i;
    }
    if (best >= 0) go(cards[best]);
  });

  // --- keys and buttons ---
  const buttons = { filter: filters, back: () => walk(-1), next: () => walk(1), side: sides, fold, dark, help, clear };
  for (const [id, press] of Object.entries(buttons)) by(id).addEventListener("click", press);
  const search = () => by("q").select();
  const keys = { n: () => walk(1), p: () => walk(-1), "/": search, f: filters, s: sides, d: dark, o: fold, "?": help };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target === by("q")) {
      if (event.key === "Escape") {
        by("q").value = "";
        by("q").blur();
      }
      if (event.key === "Escape" || event.key === "Enter") apply();
      return;
    }
    if (!by("single").checked || (by("keys").open && event.key !== "?")) return;
    if (event.target.matches?.("input:not([type=checkbox]), textarea, select")) return;
    const press = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (!press) return;
    event.preventDefault();
    press();
  });
  let typing = 0;
  by("q").addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(apply, 150);
  });
  by("filters").addEventListener("change", apply);
  addEventListener("scroll", scrolled, { passive: true });
  addEventListener("hashchange", arrive);

  // What is gone to stands below the bar, however high that is just now.
  const below = () => {
    const over = getComputedStyle(by("tools")).position === "sticky" ? by("tools").offsetHeight : 0;
    root.style.setProperty("--bar", `${over}px`);
    root.style.scrollPaddingTop = `${over + 16}px`;
  };
  new ResizeObserver(below).observe(by("tools"));

  // --- ready ---
  by("tools").hidden = false;
  map.toggleAttribute("hidden", !cards.length);
  if (!runs.length) by("fold").hidden = true;
  const index = document.querySelector(".outline details");
  if (index && matchMedia("(min-width: 70rem)").matches) index.open = true;
  pressed("dark", isDark());
  below();
  apply();
  arrive();
  look();
})();
