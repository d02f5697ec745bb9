"use strict";
(() => {
  const report = JSON.parse(document.getElementById("report").textContent);
  const outcomes = {
    lost: ["Lost", "lost: no path reports the exception"],
    somePaths: ["On some paths", "lost on some paths"],
    quiet: ["Logged too quietly", "logged below the level that makes an event"],
    textOnly: ["Text only", "reported as text, without the exception"],
    replaced: ["Without cause", "replaced by an exception that does not carry it"],
    documented: ["Documented", "lost on purpose, and the code says so"],
    reaches: ["Reaches Sentry", "reach Sentry"],
    expected: ["Not counted", "expected, or impossible"],
  };
  const order = Object.keys(outcomes);
  const counted = order.filter(outcome => outcome !== "expected");
  const step = 100;
  const at = id => document.getElementById(id);
  const filter = { outcome: at("by-outcome"), project: at("by-project"), rule: at("by-rule"), search: at("search") };
  let limit = step;

  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties))
      if (key in element) element[key] = value; else element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  function draw(name, attributes) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  // A name or a path is broken behind a dot or a slash.
  function broken(text) {
    return text.split(/(?<=[./])/).flatMap(part => [part, make("wbr")]);
  }

  // The good end comes first: it grows from the top of the ring.
  function* shares(counts) {
    let from = 0;
    for (const outcome of [...counted].reverse()) {
      if (!counts[outcome]) continue;
      const share = 100 * counts[outcome] / counts.handlers;
      yield { outcome, from, share };
      from += share;
    }
  }

  function showNumber() {
    const total = report.total;
    at("name").textContent = report.name;
    at("percent").textContent = total.percent === null ? "–" : `${total.percent} %`;
    at("percent-says").textContent = total.percent === null ? "no handlers" : "reach Sentry";
    at("ring").append(draw("circle", { cx: 60, cy: 60, r: 50 }));
    for (const { outcome, from, share } of shares(total))
      at("ring").append(draw("circle", {
        class: outcome, cx: 60, cy: 60, r: 50, pathLength: 100,
        "stroke-dasharray": `${Math.max(share - (share < 100 ? 0.6 : 0), 0.3)} 100`, "stroke-dashoffset": -from,
      }));
    for (const outcome of [...counted].reverse()) {
      if (!total[outcome]) continue;
      at("legend").append(make("li", {}, choice("outcome", outcome, [
        make("span", { className: `dot ${outcome}` }),
        make("span", { className: "count", textContent: total[outcome] }),
        make("span", { textContent: outcomes[outcome][1] }),
      ])));
    }
    if (total.expected > 0)
      at("not-counted").textContent = `${total.expected} more ${total.expected === 1 ? "is" : "are"} not counted: `
        + "cancellation, types that the options ignore, and code that cannot fail.";
  }

  // A button that sets one of the filters, and takes it back.
  function choice(kind, value, content) {
    const button = make("button", { type: "button", className: "choice" }, ...content);
    button.setAttribute("aria-pressed", "false");
    Object.assign(button.dataset, { kind, value });
    button.addEventListener("click", () => {
      filter[kind].value = filter[kind].value === value ? "" : value;
      update();
    });
    return button;
  }

  function showProjects() {
    const without = [];
    for (const project of report.projects) {
      if (project.status === "without") { without.push(project.name); continue; }
      const counts = project.counts;
      const bar = draw("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" });
      for (const { outcome, from, share } of shares(counts))
        bar.append(draw("rect", { class: outcome, x: from, y: 0, width: share, height: 10 }));
      const says = project.status === "failed" ? "does not compile" : counts.percent === null ? "no handlers" : `${counts.percent} %`;
      at("projects").append(make("tr", {},
        make("td", {}, choice("project", project.name, [make("span", {}, ...broken(project.name))])),
        make("td", { textContent: counts.handlers }),
        make("td", {}, make("div", { className: "bar" }, ...(counts.percent === null ? [] : [bar]), make("span", { textContent: says })))));
      filter.project.append(make("option", { value: project.name, textContent: project.name }));
    }
    if (without.length > 0) at("without").textContent = `Without SentryGen, and so not looked at: ${without.join(", ")}.`;
  }

  function showRules() {
    for (const rule of report.rules) {
      at("rules").append(make("li", {}, choice("rule", rule.id, [
        make("code", { textContent: rule.id }),
        make("span", { textContent: rule.title }),
        make("span", { textContent: rule.handlers }),
      ])));
      filter.rule.append(make("option", { value: rule.id, textContent: `${rule.id}: ${rule.title}` }));
    }
    if (report.rules.length === 0) at("rules").append(make("li", { className: "soft", textContent: "No rule has anything to say." }));
    for (const outcome of order)
      if (report.total[outcome]) filter.outcome.append(make("option", { value: outcome, textContent: outcomes[outcome][0] }));
  }

  const text = new Map(report.handlers.map(handler => [handler, [
    handler.file, handler.symbol, handler.caught, handler.message, handler.rule, ...handler.code.map(line => line.text),
  ].join("\n").toLowerCase()]));

  const handlers = [...report.handlers].sort((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome));

  function isShown(handler) {
    return (!filter.outcome.value || handler.outcome === filter.outcome.value)
      && (!filter.project.value || handler.projects.includes(filter.project.value))
      && (!filter.rule.value || handler.rule === filter.rule.value)
      && filter.search.value.toLowerCase().split(/\s+/).every(word => text.get(handler).includes(word));
  }

  // M:Shop.Orders.Read(System.String) is Orders.Read.
  function nameOf(symbol) {
    const names = symbol.replace(/^\w:/, "").replace(/\(.*$/, "").replace(/``?\d+/g, "").replace("#", "").split(".");
    return names.slice(-2).join(".").replace(/^Program\.[<{]Main[>}]\$$/, "Top-level code");
  }

  function show(handler) {
    const details = make("details", {}, make("summary", {},
      make("span", { className: `pill ${handler.outcome}`, textContent: outcomes[handler.outcome][0] }),
      make("span", { className: "where" }, make("strong", {}, ...broken(nameOf(handler.symbol))), ` catches ${handler.caught}`),
      make("span", { className: "place" }, ...broken(`${handler.file}:${handler.line}`))));
    details.addEventListener("toggle", () => {
      if (details.open && details.childElementCount === 1) details.append(tell(handler));
    });
    return details;
  }

  function showLine(line, isLeak) {
    return make("div", { className: isLeak ? "leak" : "" },
      make("span", { className: "no", textContent: line.line }),
      ...(isLeak ? [make("span", { className: "unseen", textContent: "Lost here: " })] : []),
      make("code", { textContent: line.text }));
  }

  function tell(handler) {
    const told = make("div", { className: "told" }, make("p", { textContent: handler.message }));
    if (handler.code.length > 0) {
      const leaks = new Set(handler.leaks);
      const lines = handler.code.map(line => showLine(line, leaks.has(line.line)));
      told.append(make("pre", { tabIndex: 0, ariaLabel: "The handler" }, ...lines));
    }
    if (handler.fix) told.append(make("p", { className: "fix" }, make("strong", { textContent: "Fix. " }), handler.fix));
    const rule = report.rules.find(known => known.id === handler.rule);
    const facts = make("p", { className: "facts" }, `${handler.projects.join(", ")} (${handler.frameworks.join(", ")})`);
    if (rule) facts.append(" · ", make("a", { href: rule.help, textContent: `${rule.id}: ${rule.title}` }));
    told.append(facts);
    return told;
  }

  function update() {
    const found = handlers.filter(isShown);
    at("handlers").replaceChildren(...found.slice(0, limit).map(show));
    at("shown").textContent = `${found.length}${found.length === handlers.length ? "" : ` of ${handlers.length}`} handlers`;
    at("more").hidden = found.length <= limit;
    at("more").textContent = `Show ${Math.min(step, found.length - limit)} more of ${found.length - limit}`;
    for (const button of document.querySelectorAll(".choice"))
      button.setAttribute("aria-pressed", String(filter[button.dataset.kind].value === button.dataset.value));
  }

  function restart() {
    limit = step;
    update();
  }

  showNumber();
  showProjects();
  showRules();
  at("filter").addEventListener("input", restart);
  at("filter").addEventListener("submit", event => event.preventDefault());
  at("filter").addEventListener("reset", () => setTimeout(restart));
  at("more").addEventListener("click", () => {
    const first = limit;
    limit += step;
    update();
    at("handlers").children[first]?.querySelector("summary").focus();
  });
  update();
})();
