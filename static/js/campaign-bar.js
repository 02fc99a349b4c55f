// <section data-campaign-bar="address">: asks every 20 seconds how far the campaign is, while
// somebody looks. Without this file the page says what was true when it was opened.

const PAUSE = 20_000;

async function refresh(place) {
    if (document.hidden) return;
    const answer = await fetch(place.dataset.campaignBar, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const now = await answer.json();
    write(place, "[data-reached]", now.reached_text);
    write(place, "[data-share]", now.share_text);
    const bar = place.querySelector("[data-bar]");
    if (bar) bar.value = now.reached;
}

function write(place, selector, words) {
    const target = place.querySelector(selector);
    if (target && words && target.textContent !== words) target.textContent = words;
}

for (const place of document.querySelectorAll("[data-campaign-bar]")) {
    if (place.dataset.campaignBar) setInterval(() => refresh(place).catch(() => {}), PAUSE);
}
