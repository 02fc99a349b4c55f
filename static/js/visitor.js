// Fill in what only this browser knows: how much is in the basket, and whose it is; report a view.
// Both come from small readable cookies, so that pages are the same for everybody.

function cookie(name) {
    const found = document.cookie.split("; ").find((part) => part.startsWith(`${name}=`));
    try {
        return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
    } catch {
        return "";
    }
}

function show() {
    const count = parseInt(cookie("basket_count"), 10) || 0;
    for (const place of document.querySelectorAll("[data-basket-count]")) {
        place.hidden = count < 1;
        place.firstElementChild.textContent = count > 99 ? "99+" : count;
    }
    const unread = parseInt(cookie("unread"), 10) || 0;
    for (const place of document.querySelectorAll("[data-unread]")) {
        place.hidden = unread < 1;
        place.querySelector(".tool__count, .tool__number").textContent = unread > 99 ? "99+" : unread;
    }
    const name = cookie("greeting");
    for (const place of document.querySelectorAll("[data-greeting]")) {
        place.dataset.stranger ??= place.textContent;
        place.textContent = name || place.dataset.stranger;
    }
}

// Who is signed in hears of news on public pages too: asked for once in five minutes.
async function ask() {
    const url = document.querySelector("[data-unread-url]")?.dataset.unreadUrl;
    const asked = Number(sessionStorage.getItem("unread_asked_at")) || 0;
    if (!url || !cookie("greeting") || Date.now() - asked < 300_000) return;
    sessionStorage.setItem("unread_asked_at", Date.now());
    try {
        await fetch(url, { credentials: "same-origin" });
        show();
    } catch {
        // Without a line the last number stays.
    }
}

// What a part of the page needs but its first sight does not: loaded once the page stands.
function loadLater() {
    for (const place of document.querySelectorAll("[data-script]")) import(place.dataset.script);
}

// Say once that a page is looked at, so that its views of the day can be counted: what it sends
// is the same for every visitor. Robots say nothing.
function report() {
    const mark = document.querySelector("[data-visit]");
    if (!mark || navigator.webdriver || document.visibilityState !== "visible" || document.prerendering) return;
    navigator.sendBeacon(mark.dataset.visitUrl, new URLSearchParams({ mark: mark.dataset.visit }));
    mark.remove();
}

show();
ask();
report();
document.addEventListener("visibilitychange", report);
document.addEventListener("prerenderingchange", report);
if (document.readyState === "complete") loadLater();
else addEventListener("load", loadLater);
addEventListener("pageshow", show);
document.addEventListener("htmx:afterSwap", show);
