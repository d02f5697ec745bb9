// Without this script every button is a plain form. With it the page stays where it is and follows what happens.
"use strict";

let refreshing = Promise.resolve();
let released = Promise.resolve();

// A button that is replaced while it is pressed gets no click.
addEventListener("pointerdown", () => {
  released = new Promise(done => {
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(done), { once: true });
  });
});

function refresh() {
  refreshing = refreshing.then(async () => {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    await released;
    for (const section of document.querySelectorAll("#state, main > [id]")) replace(section, fresh.getElementById(section.id));
  }).catch(() => { /* The playground has ended; the stream says so. */ });
  return refreshing;
}

function replace(section, fresh) {
  for (const open of section.querySelectorAll("details[open]")) fresh.ownerDocument.getElementById(open.id)?.setAttribute("open", "");
  if (section.isEqualNode(fresh)) return;
  const focused = section.contains(document.activeElement) ? document.activeElement.id : "";
  section.replaceWith(document.adoptNode(fresh));
  if (!focused) return;
  // The button for "on" becomes the one for "off" and the other way round.
  const heir = { enable: "disable", disable: "enable" }[focused];
  (document.getElementById(focused) ?? document.getElementById(heir))?.focus({ preventScroll: true });
}

document.addEventListener("submit", async submitted => {
  submitted.preventDefault();
  if (submitted.submitter?.getAttribute("aria-disabled") === "true") return;
  const answer = await fetch(submitted.target.action, { method: "POST" });
  history.replaceState(null, "", answer.url);
  await refresh();
});

const changes = new EventSource("/changes");
changes.onmessage = refresh;
changes.onopen = () => document.body.classList.remove("gone");
changes.onerror = () => document.body.classList.add("gone");
