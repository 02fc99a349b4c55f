// Offer the phone's own way to pass a page on, and count that it was passed on: a number a day.

for (const place of document.querySelectorAll("[data-share]")) {
    const button = place.querySelector("[data-share-phone]");
    if (button && navigator.share) button.hidden = false;
}

function count(place, channel) {
    const { counted, subject } = place.dataset;
    if (!counted || !subject) return;
    navigator.sendBeacon(counted, new URLSearchParams({ subject, channel }));
}

document.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-channel]");
    const place = pressed?.closest("[data-share]");
    if (!place) return;
    count(place, pressed.dataset.channel);
    if (pressed.dataset.channel !== "phone") return;
    const { title, url } = place.dataset;
    navigator.share({ title, url }).catch(() => {}); // she thought better of it
});
