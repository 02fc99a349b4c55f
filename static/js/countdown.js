// <span data-countdown="until" data-now="the server's time" data-hours="{h} h {m} min left"
// data-minutes="{m} min left" hidden>: how long there is still, by the server's clock, calmly:
// whole minutes. The page says the time of day without it.

const started = Date.now();

function show(place) {
    const passed = Date.now() - started;
    const left = Date.parse(place.dataset.countdown) - Date.parse(place.dataset.now) - passed;
    const minutes = Math.ceil(left / 60_000);
    place.hidden = minutes <= 0;
    if (minutes <= 0) return;
    const pattern = minutes < 60 ? place.dataset.minutes : place.dataset.hours;
    place.textContent = pattern
        .replace("{h}", Math.floor(minutes / 60))
        .replace("{m}", minutes < 60 ? minutes : minutes % 60);
}

function showAll() {
    document.querySelectorAll("[data-countdown]").forEach(show);
}

showAll();
setInterval(showAll, 10_000);
document.addEventListener("htmx:load", showAll);
