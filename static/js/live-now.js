// <… data-live="…/now.json">: while a livestream runs, mark the product that is being shown.

const WAIT = 15_000; // milliseconds
const box = document.querySelector("[data-live]");
let shown = box?.dataset.now ?? "";

async function look() {
    if (!document.hidden) {
        try {
            const answer = await (await fetch(box.dataset.live)).json();
            mark(String(answer.now ?? ""));
            if (!answer.live) return;
        } catch {
            // no network just now: ask again
        }
    }
    setTimeout(look, WAIT);
}

function mark(pk) {
    if (pk === shown) return;
    shown = pk;
    for (const row of box.querySelectorAll("[data-goods]")) {
        const isNow = row.dataset.goods === pk;
        row.classList.toggle("goods__row--now", isNow);
        if (isNow) {
            row.parentElement.prepend(row);
            box.querySelector("[data-live-says]").textContent = row.querySelector(".goods__name").textContent;
        }
    }
}

if (box) setTimeout(look, WAIT);
