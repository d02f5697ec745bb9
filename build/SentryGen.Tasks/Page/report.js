"use strict";
(() => {
  const report = JSON.parse(document.getElementById("report").textContent);
  const isChinese = document.documentElement.lang === "zh-CN";
  const say = (english, chinese) => isChinese ? chinese : english;
  const outcomes = {
    lost: [say("Lost", "丢失"), say("lost: no path reports the exception", "丢失：没有任何路径上报异常")],
    somePaths: [say("On some paths", "部分路径丢失"), say("lost on some paths", "在部分路径上丢失")],
    quiet: [
      say("Logged too quietly", "日志级别太低"),
      say("logged below the level that makes an event", "日志级别太低，不会成为事件"),
    ],
    textOnly: [say("Text only", "只有文本"), say("reported as text, without the exception", "只以文本形式上报，没有异常")],
    replaced: [
      say("Without cause", "丢掉原因"),
      say("replaced by an exception that does not carry it", "被新异常取代，新异常里没有它"),
    ],
    suppressed: [say("Suppressed", "已抑制"), say("lost, and the code suppresses the warning", "丢失，代码抑制了警告")],
    documented: [
      say("Documented", "有意不上报"),
      say("lost on purpose, and the code says so", "有意不上报，代码里已写明"),
    ],
    reaches: [say("Reaches Sentry", "上报到 Sentry"), say("reach Sentry", "上报到 Sentry")],
    expected: [say("Not counted", "不计入统计"), say("expected, or impossible", "预期的，或者不可能发生的")],
  };
  const order = Object.keys(outcomes);
  const counted = order.filter(outcome => outcome !== "expected");
  const noHandlers = say("no handlers", "没有处理代码");
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
    at("percent-says").textContent = total.percent === null ? noHandlers : say("reach Sentry", "上报到 Sentry");
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
      at("not-counted").textContent = say(
        `${total.expected} more ${total.expected === 1 ? "is" : "are"} not counted: `
          + "cancellation, types that the options ignore, and code that cannot fail.",
        `另有 ${total.expected} 个不计入统计：取消操作、选项忽略的类型，以及不会失败的代码。`);
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
      const says = project.status === "failed" ? say("does not compile", "无法编译")
        : counts.percent === null ? noHandlers : `${counts.percent} %`;
      at("projects").append(make("tr", {},
        make("td", {}, choice("project", project.name, [make("span", {}, ...broken(project.name))])),
        make("td", { textContent: counts.handlers }),
        make("td", {}, make("div", { className: "bar" }, ...(counts.percent === null ? [] : [bar]), make("span", { textContent: says })))));
      filter.project.append(make("option", { value: project.name, textContent: project.name }));
    }
    if (without.length > 0)
      at("without").textContent = say(
        `Without SentryGen, and so not looked at: ${without.join(", ")}.`,
        `没有引用 SentryGen，因此没有检查：${without.join("、")}。`);
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
    if (report.rules.length === 0)
      at("rules").append(make("li", {
        className: "soft",
        textContent: say("No rule has anything to say.", "没有规则给出提示。"),
      }));
    for (const outcome of order)
      if (report.total[outcome]) filter.outcome.append(make("option", { value: outcome, textContent: outcomes[outcome][0] }));
  }

  const text = new Map(report.handlers.map(handler => [handler, [
    handler.file, handler.symbol, handler.caught, handler.message, handler.rule, handler.justification,
    ...handler.code.map(line => line.text),
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
    return names.slice(-2).join(".").replace(/^Program\.[<{]Main[>}]\$$/, say("Top-level code", "顶级语句"));
  }

  function show(handler) {
    const details = make("details", {}, make("summary", {},
      make("span", { className: `pill ${handler.outcome}`, textContent: outcomes[handler.outcome][0] }),
      make("span", { className: "where" },
        make("strong", {}, ...broken(nameOf(handler.symbol))),
        say(" catches ", " 捕获 ") + handler.caught),
      make("span", { className: "place" }, ...broken(`${handler.file}:${handler.line}`))));
    details.addEventListener("toggle", () => {
      if (details.open && details.childElementCount === 1) details.append(tell(handler));
    });
    return details;
  }

  function showLine(line, isLeak) {
    return make("div", { className: isLeak ? "leak" : "" },
      make("span", { className: "no", textContent: line.line }),
      ...(isLeak ? [make("span", { className: "unseen", textContent: say("Lost here: ", "在这里丢失：") })] : []),
      make("code", { textContent: line.text }));
  }

  function tell(handler) {
    const told = make("div", { className: "told" }, make("p", { textContent: handler.message }));
    if (handler.outcome === "suppressed")
      told.append(make("p", {}, handler.justification
        ? say("Suppressed in the code: ", "代码抑制了这个警告：") + handler.justification
        : say("Suppressed in the code, without a reason.", "代码抑制了这个警告，没有说明理由。")));
    if (handler.code.length > 0) {
      const leaks = new Set(handler.leaks);
      const lines = handler.code.map(line => showLine(line, leaks.has(line.line)));
      told.append(make("pre", { tabIndex: 0, ariaLabel: say("The handler", "处理代码") }, ...lines));
    }
    if (handler.fix) told.append(make("p", { className: "fix" }, make("strong", { textContent: say("Fix. ", "修复：") }), handler.fix));
    const rule = report.rules.find(known => known.id === handler.rule);
    const facts = make("p", { className: "facts" }, `${handler.projects.join(", ")} (${handler.frameworks.join(", ")})`);
    if (rule) facts.append(" · ", make("a", { href: rule.help, textContent: `${rule.id}: ${rule.title}` }));
    told.append(facts);
    return told;
  }

  function update() {
    const found = handlers.filter(isShown);
    at("handlers").replaceChildren(...found.slice(0, limit).map(show));
    const isPart = found.length < handlers.length;
    at("shown").textContent = say(
      `${found.length}${isPart ? ` of ${handlers.length}` : ""} handlers`,
      `${isPart ? `${handlers.length} 个处理代码中的 ` : ""}${found.length} 个${isPart ? "" : "处理代码"}`);
    at("more").hidden = found.length <= limit;
    const [next, left] = [Math.min(step, found.length - limit), found.length - limit];
    at("more").textContent = say(`Show ${next} more of ${left}`, `再显示 ${next} 个（还有 ${left} 个）`);
    for (const button of document.querySelectorAll(".choice"))
      button.setAttribute("aria-pressed", String(filter[button.dataset.kind].value === button.dataset.value));
  }

  function restart() {
    limit = step;
    update();
  }

  if (isChinese) {
    for (const element of document.querySelectorAll("[data-zh]")) element.textContent = element.dataset.zh;
    at("search").placeholder = "文件、方法、类型、消息或代码";
    at("legend").ariaLabel = "结果。按钮只显示对应的处理代码。";
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
