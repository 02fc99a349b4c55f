// <script data-visit="…" data-visit-url="…">: say once that this page is looked at, so that its
// views of the day can be counted. No cookie, nothing about who looks; robots say nothing.

const { visit, visitUrl } = document.querySelector("script[data-visit]").dataset;

function isLookedAt() {
    return document.visibilityState === "visible" && !document.prerendering;
}

function report() {
    if (!isLookedAt()) return;
    document.removeEventListener("visibilitychange", report);
    document.removeEventListener("prerenderingchange", report);
    navigator.sendBeacon(visitUrl, new URLSearchParams({ mark: visit }));
}

if (!navigator.webdriver) {
    document.addEventListener("visibilitychange", report);
    document.addEventListener("prerenderingchange", report);
    report();
}
